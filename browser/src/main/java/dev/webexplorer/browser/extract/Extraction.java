package dev.webexplorer.browser.extract;

import dev.webexplorer.browser.Link;
import dev.webexplorer.browser.Metadata;
import dev.webexplorer.browser.Outcome;
import java.util.List;

/**
 * What an HTML page has to say.
 *
 * @param outcome ok; or that it is empty, needs scripts, is blocked, or ends at a paywall
 * @param text the Markdown without its markup: paragraphs apart by a blank line, list items and
 *     table rows by a line break, cells by a tab
 * @param links with their words as they stand in the text, those of the main content first
 */
public record Extraction(
    Outcome outcome,
    String title,
    String text,
    String markdown,
    List<Link> links,
    Metadata metadata) {
  public Extraction {
    links = List.copyOf(links);
  }
}
