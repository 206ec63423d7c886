/**
 * A web that stands in one folder and needs no network. {@link
 * dev.webexplorer.browser.local.LocalWebBuilder} streams source pages into a Lucene index in two
 * passes: the first spools them to disk and learns all titles, the second turns stated links and
 * mentions of titles into links and indexes what has changed since the last build. {@link
 * dev.webexplorer.browser.local.LocalWeb} searches and opens the result. {@link
 * dev.webexplorer.browser.local.TermIndex} answers which entries hold most of some terms.
 */
@NullMarked
package dev.webexplorer.browser.local;

import org.jspecify.annotations.NullMarked;
