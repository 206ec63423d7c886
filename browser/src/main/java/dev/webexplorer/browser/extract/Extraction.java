package dev.webexplorer.browser.extract;

import dev.webexplorer.browser.Link;
import dev.webexplorer.browser.Outcome;
import java.util.List;

/**
 * What an HTML page has to say.
 *
 * @param detail one line on the status for a person or model; empty when ok
 * @param text the Markdown without its markup: paragraphs apart by a blank line, list items and
 *     table rows by a line break, cells by a tab
 * @param links with their words as they stand in the text, those of the main content first
 */
public record Extraction(
    Status status,
    String detail,
    String title,
    String text,
    String markdown,
    List<Link> links,
    Metadata metadata) {
  public Extraction {
    links = List.copyOf(links);
  }

  /** What kind of page it is, to one who wants to read it. */
  public enum Status {
    OK,
    /** No text. */
    EMPTY,
    /** A shell that scripts fill: a browser may show more. */
    NEEDS_SCRIPTS,
    /** A robot check or an error in place of the page. */
    BLOCKED,
    /** Only what stands before a paywall. */
    PAYWALL
  }

  /**
   * Returns the status as a web's outcome; the text before a paywall is a page that can be read.
   */
  public Outcome outcome() {
    return switch (status) {
      case OK -> Outcome.OK;
      case PAYWALL -> new Outcome(Outcome.Status.OK, detail);
      case EMPTY, NEEDS_SCRIPTS -> new Outcome(Outcome.Status.EMPTY, detail);
      case BLOCKED -> new Outcome(Outcome.Status.BLOCKED, detail);
    };
  }
}
