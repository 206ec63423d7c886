/**
 * A browser for pages that scripts build: an installed Chromium or Chrome, driven by Playwright, an
 * optional dependency. {@link dev.webexplorer.browser.chromium.Chromium} hands pages to a few
 * threads, each the owner of one browser, since Playwright's objects belong to one thread. All a
 * browser asks for passes the guard's proxy; names are not even resolved elsewhere.
 *
 * <p>What is held inside a page: its own document, and every document and redirect that its scripts
 * lead to, are fetched as any page is, under robots.txt and at the host's pace. Its parts (scripts,
 * styles, data, frames) pass the guard, and one host gets no more connections at once for them than
 * pages do, from all browsers together; robots.txt, crawl-delay and the interval between requests
 * are not applied to parts. Pictures, fonts and media are not fetched, forms are not sent.
 */
@NullMarked
package dev.webexplorer.browser.chromium;

import org.jspecify.annotations.NullMarked;
