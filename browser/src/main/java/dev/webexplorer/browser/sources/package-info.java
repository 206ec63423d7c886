/**
 * Where the pages of a local web may come from, beside files made for it. {@link
 * dev.webexplorer.browser.sources.PageFiles} tells by a file's name what it is: an archive of the
 * web (WARC), a wiki's export (MediaWiki XML), or pages as JSON or HTML. {@link
 * dev.webexplorer.browser.sources.Crawl} follows the links of a live site, {@link
 * dev.webexplorer.browser.sources.Sitemaps} reads which pages a site says it has.
 */
@NullMarked
package dev.webexplorer.browser.sources;

import org.jspecify.annotations.NullMarked;
