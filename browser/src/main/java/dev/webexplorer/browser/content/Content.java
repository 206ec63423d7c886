package dev.webexplorer.browser.content;

import dev.webexplorer.browser.Page;

/**
 * A document that was read.
 *
 * @param needsScripts whether a browser that runs the page's scripts may show more
 */
public record Content(Page page, boolean needsScripts) {}
