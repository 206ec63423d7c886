package dev.webexplorer.browser.local;

import dev.webexplorer.browser.Link;
import dev.webexplorer.browser.Metadata;
import java.time.Instant;
import java.util.List;

/**
 * A page as a {@link PageSource} gives it, before its links are resolved.
 *
 * @param place where it stands in the source, for messages: {@code pages.jsonl:17}
 * @param title not blank
 * @param url absolute, http or https; empty when the page has none and one is to be made of its
 *     title
 * @param metadata what the page says of itself
 * @param retrieved when the source got it; a page that is already in the web keeps its first time
 */
public record SourcePage(
    String place,
    String title,
    String url,
    Content content,
    List<String> categories,
    Metadata metadata,
    Instant retrieved) {
  public SourcePage {
    categories = List.copyOf(categories);
  }

  /** Returns a page that says nothing of itself. */
  public SourcePage(
      String place,
      String title,
      String url,
      Content content,
      List<String> categories,
      Instant retrieved) {
    this(place, title, url, content, categories, Metadata.NONE, retrieved);
  }

  /** What the page says, or where it leads. */
  public sealed interface Content {}

  /**
   * Plain text whose links are not known: mentions of other pages' titles become links.
   *
   * @param text paragraphs apart by a blank line
   */
  public record Prose(String text) implements Content {}

  /**
   * Plain text with the pages that it links to, which are looked for in the text.
   *
   * @param links titles or absolute URLs
   */
  public record LinkedProse(String text, List<String> links) implements Content {
    public LinkedProse {
      links = List.copyOf(links);
    }
  }

  /**
   * A page that is Markdown already.
   *
   * @param links in page order; a URL may be relative to the page's own
   */
  public record Marked(String text, String markdown, List<Link> links) implements Content {
    public Marked {
      links = List.copyOf(links);
    }
  }

  /**
   * No page, but another name of one.
   *
   * @param target title or absolute URL
   */
  public record Redirect(String target) implements Content {}
}
