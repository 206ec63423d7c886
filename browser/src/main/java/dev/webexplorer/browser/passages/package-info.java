/**
 * What of a long page answers a goal, found without a model: {@link
 * dev.webexplorer.browser.passages.Passages} cuts a page where its paragraphs end and ranks the
 * pieces by their words, and by their meaning where an embedder is at hand.
 */
@NullMarked
package dev.webexplorer.browser.passages;

import org.jspecify.annotations.NullMarked;
