/**
 * Turns fetched bytes into pages. {@link dev.webexplorer.browser.content.ContentReader} finds out
 * what a document is, by its stated type and its first bytes, and in which characters it is
 * written; HTML goes to the extractor, PDF is read page by page, feeds become a list of links, JSON
 * and text stand as they are. What is none of these is refused, by name; whatever is wrong with a
 * document is an outcome.
 */
@NullMarked
package dev.webexplorer.browser.content;

import org.jspecify.annotations.NullMarked;
