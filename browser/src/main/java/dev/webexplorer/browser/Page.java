package dev.webexplorer.browser;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A page that was opened; everything but {@code url}, {@code outcome} and {@code retrieved} is
 * empty unless {@code outcome} is ok.
 *
 * @param url where the page stands in the end, after redirects
 * @param text main text: paragraphs apart by a blank line, no markup; quotes are found in this
 * @param markdown the same with headings, lists, tables and links
 * @param links one for each anchor, those of the main text first, in page order
 * @param categories names of the groups that the page is filed under
 * @param metadata what the page says of itself
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
    Metadata metadata,
    Instant retrieved) {
  private static final int SHORTEST_SECTION = 1_500;
  private static final int LONGEST_SECTION = 6_000;

  public Page {
    links = List.copyOf(links);
    categories = List.copyOf(categories);
  }

  /** Returns a page that was opened and says nothing of itself. */
  public Page(
      URI url,
      Outcome outcome,
      String title,
      String text,
      String markdown,
      List<Link> links,
      List<String> categories,
      Instant retrieved) {
    this(url, outcome, title, text, markdown, links, categories, Metadata.NONE, retrieved);
  }

  /** Returns a page that could not be opened. */
  public static Page failed(URI url, Outcome outcome) {
    return failed(url, outcome, Instant.EPOCH);
  }

  /** Returns a page that could not be opened at that time. */
  public static Page failed(URI url, Outcome outcome, Instant at) {
    return new Page(url, outcome, "", "", "", List.of(), List.of(), at);
  }

  /** Returns the page with another word on how it was opened. */
  public Page with(Outcome other) {
    return new Page(url, other, title, text, markdown, links, categories, metadata, retrieved);
  }

  /**
   * Cuts the page into sections of at most {@value #LONGEST_SECTION} characters of Markdown, to be
   * read one after the other: at headings where it has some, and never within a paragraph, a list's
   * item or a table's row that is no longer than that.
   *
   * @return all of the Markdown; one empty section for a page without any
   */
  public List<Section> sections() {
    return Section.cut(markdown, SHORTEST_SECTION, LONGEST_SECTION);
  }

  /** Returns the section with that number, from 1; nothing where the page has no such section. */
  public Optional<Section> section(int number) {
    return sections().stream().filter(section -> section.number() == number).findFirst();
  }
}
