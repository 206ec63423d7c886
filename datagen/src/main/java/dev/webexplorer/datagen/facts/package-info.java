/**
 * What pages say of things, as far as rules can tell: the kind of thing that a page is about
 * ({@link dev.webexplorer.datagen.facts.Entity}), and for every sentence of a corpus the words, the
 * kinds of things and the dates that it holds ({@link dev.webexplorer.datagen.facts.FactIndex}).
 * What a page is about is told by a sentence that defines it or, in documentation, by what lists of
 * other pages remark, by its declaration and by its title. The index is asked whether a question
 * has one answer; it shares no measure with the policy that solves questions.
 */
@NullMarked
package dev.webexplorer.datagen.facts;

import org.jspecify.annotations.NullMarked;
