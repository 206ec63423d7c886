/**
 * Wikitext, the source of MediaWiki's pages, to text and Markdown with links and tables. {@link
 * dev.webexplorer.browser.wikitext.Wikitext} reads a page in three steps, each one pass: what is no
 * prose is taken out or set aside ({@code Stripping}), brackets are resolved from the inside out,
 * so that templates become words and links become marks ({@code Expansion}), and lines become
 * headings, lists, tables and paragraphs ({@code Lines}). Templates are not fetched: the common
 * ones are known by name ({@code Templates}), boxes of facts become lines of key and value, the
 * rest is dropped. Whatever the source, there is no exception, and time grows with its length.
 */
@NullMarked
package dev.webexplorer.browser.wikitext;

import org.jspecify.annotations.NullMarked;
