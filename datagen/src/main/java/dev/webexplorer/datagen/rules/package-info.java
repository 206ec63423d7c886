/**
 * Questions written by rules, with no model. {@link dev.webexplorer.datagen.rules.RuleSynthesizer}
 * picks an answer among the pages of an exploration and the clues that will stay hard to look up;
 * {@link dev.webexplorer.datagen.rules.Hops} lets a clue tell of a thing that it no longer names;
 * {@link dev.webexplorer.datagen.rules.RuleEvolver} makes the question vaguer, round by round, and
 * takes back each step after which a second page of the web would fit, the name shows, or nothing
 * that can be found leads to the evidence. Of several sets of clues one is wanted whose answer a
 * search does not show.
 */
@NullMarked
package dev.webexplorer.datagen.rules;

import org.jspecify.annotations.NullMarked;
