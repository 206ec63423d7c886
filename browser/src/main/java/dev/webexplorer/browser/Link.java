package dev.webexplorer.browser;

import java.net.URI;

/**
 * An anchor of a page.
 *
 * @param text the anchor's words as they stand in the page's text
 * @param url absolute
 */
public record Link(String text, URI url) {}
