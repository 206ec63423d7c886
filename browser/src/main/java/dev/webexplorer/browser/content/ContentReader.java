package dev.webexplorer.browser.content;

import dev.webexplorer.browser.Outcome;
import dev.webexplorer.browser.Outcome.Status;
import dev.webexplorer.browser.Page;
import dev.webexplorer.browser.extract.Extraction;
import dev.webexplorer.browser.extract.Extractor;
import dev.webexplorer.browser.fetch.Fetched;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Reads documents of every kind that is read. Thread-safe. */
public final class ContentReader {
  static final String READ = "HTML, text, Markdown, JSON, XML, feeds and PDF are read";

  /** What scripts may have yet to fill. */
  private static final Set<Status> UNFILLED = Set.of(Status.NEEDS_SCRIPTS, Status.EMPTY);

  private final Extractor extractor = new Extractor();

  /** Whether a document is a page for people, not a script, style, feed or data. */
  public boolean isPage(Fetched.Document document) {
    return switch (MediaType.of(document.contentType()).kind(document.body())) {
      case HTML, PDF, MARKDOWN -> true;
      case FEED, JSON, TEXT, XML, OTHER -> false;
    };
  }

  /** Reads a document that was fetched. */
  public Content read(Fetched.Document document) {
    MediaType type = MediaType.of(document.contentType());
    Content content =
        switch (type.kind(document.body())) {
          case HTML -> html(text(document, type), document.target().uri(), document.at());
          case PDF -> plain(PdfContent.read(document));
          case FEED -> plain(FeedContent.read(text(document, type), document));
          case JSON -> plain(TextContent.json(text(document, type), document));
          case MARKDOWN -> plain(TextContent.markdown(text(document, type), document));
          case TEXT, XML -> plain(TextContent.text(text(document, type), document));
          case OTHER -> plain(refused(document, type));
        };
    return document.truncated() ? told(content, document) : content;
  }

  /** Whether a document is read as HTML. */
  public static boolean isHtml(Fetched.Document document) {
    return MediaType.of(document.contentType()).kind(document.body()) == MediaType.Kind.HTML;
  }

  /** Reads HTML as a browser shows it after the page's scripts have run. */
  public Content rendered(String html, URI url, Instant at) {
    return html(html, url, at);
  }

  private Content html(String html, URI url, Instant at) {
    Extraction extraction = extractor.extract(html, url);
    Outcome outcome = extraction.outcome();
    boolean unfilled = UNFILLED.contains(outcome.status());
    if (!outcome.ok()) {
      return new Content(Page.failed(url, outcome, at), unfilled);
    }
    Page page =
        new Page(
            url,
            outcome,
            extraction.title(),
            extraction.text(),
            extraction.markdown(),
            extraction.links(),
            List.of(),
            extraction.metadata(),
            at);
    return new Content(page, unfilled);
  }

  private static String text(Fetched.Document document, MediaType type) {
    return Characters.decode(document.body(), type.charset(), !document.truncated());
  }

  private static Page refused(Fetched.Document document, MediaType type) {
    String name = type.name().isEmpty() ? "a document of no known type" : type.name();
    Outcome outcome = new Outcome(Status.REFUSED, name + " cannot be read as a page: " + READ);
    return Page.failed(document.target().uri(), outcome, document.at());
  }

  private static Content told(Content content, Fetched.Document document) {
    String detail = "only the first " + document.body().size() + " bytes were read";
    return content.page().outcome().equals(Outcome.OK)
        ? new Content(told(content.page(), detail), content.needsScripts())
        : content;
  }

  /** Returns the page with word of what is missing. */
  static Page told(Page page, String detail) {
    return page.with(new Outcome(Status.OK, detail));
  }

  private static Content plain(Page page) {
    return new Content(page, false);
  }
}
