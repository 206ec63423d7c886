package dev.webexplorer.browser;

import java.net.URI;
import java.time.Instant;
import java.util.List;

/**
 * A page that was opened; everything but {@code url}, {@code outcome} and {@code retrieved} is
 * empty unless {@code outcome} is ok.
 *
 * @param url where the page stands in the end, after redirects
 * @param text main text: paragraphs apart by a blank line, no markup; quotes are found in this
 * @param markdown the same with headings, lists, tables and links
 * @param links in page order, one for each anchor
 * @param categories names of the groups that the page is filed under
 * @param retrieved when the page entered the web
 */
public record Page(
    URI url,
    Outcome outcome,
    String title,
    String text,
    String markdown,
    List<Link> links,
    List<String> categories,
    Instant retrieved) {
  public Page {
    links = List.copyOf(links);
    categories = List.copyOf(categories);
  }

  /** Returns a page that could not be opened. */
  public static Page failed(URI url, Outcome outcome) {
    return new Page(url, outcome, "", "", "", List.of(), List.of(), Instant.EPOCH);
  }
}
