package dev.webexplorer.datasets;

import java.net.URI;
import java.time.Instant;

/**
 * The passage of a page that a clue rests on.
 *
 * @param quote verbatim from the page's text
 * @param sha256 lower-case hex digest of the page text the quote was found in, as UTF-8
 * @param retrieved when the page entered the web
 */
public record Evidence(URI url, String title, String quote, String sha256, Instant retrieved) {}
