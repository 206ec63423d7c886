/**
 * Clues made from sentences of pages. A {@link dev.webexplorer.datagen.clue.Template} is a sentence
 * with the places in it that can be said more vaguely, each with its {@link
 * dev.webexplorer.datagen.clue.Wording}s from exact to vague and with what each states as terms of
 * the fact index; a {@link dev.webexplorer.datagen.clue.Draft} is a template at chosen levels, with
 * some {@link dev.webexplorer.datagen.clue.Trims} of it left out. The sentence's truth is kept:
 * every wording holds of what the exact one says.
 *
 * <p>Long pages give whole sentences. Short ones say most in their first: {@link
 * dev.webexplorer.datagen.clue.Facets} takes single facts out of it. Rows of tables and lists that
 * say what a page is or does are read as sentences too.
 */
@NullMarked
package dev.webexplorer.datagen.clue;

import org.jspecify.annotations.NullMarked;
