/**
 * A browser for pages that scripts build: an installed Chromium or Chrome, driven by Playwright, an
 * optional dependency. {@link dev.webexplorer.browser.chromium.Chromium} hands pages to a few
 * threads, each the owner of one browser, since Playwright's objects belong to one thread. All a
 * browser asks for passes the guard's proxy; names are not even resolved elsewhere.
 */
@NullMarked
package dev.webexplorer.browser.chromium;

import org.jspecify.annotations.NullMarked;
