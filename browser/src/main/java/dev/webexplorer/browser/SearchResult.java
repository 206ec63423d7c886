package dev.webexplorer.browser;

import java.net.URI;

/**
 * One hit of a search.
 *
 * @param snippet plain text, the passages of the page that the query hit
 */
public record SearchResult(String title, URI url, String snippet) {}
