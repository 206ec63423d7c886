package dev.webexplorer.browser.extract;

import dev.webexplorer.browser.Outcome;
import dev.webexplorer.browser.Outcome.Status;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Reads a page's main content out of its HTML, as Markdown and as text, with its links and
 * metadata. Whatever the HTML, the answer comes in bounded time and memory and is never an
 * exception. Immutable and thread-safe.
 */
public final class Extractor {
  /** How many characters of a page's HTML are read. */
  public static final int DEFAULT_LIMIT = 8_000_000;

  /** What is said of pages whose text scripts have yet to write. */
  private static final Set<Status> UNFILLED = Set.of(Status.EMPTY, Status.NEEDS_SCRIPTS);

  private final int limit;

  public Extractor() {
    this(DEFAULT_LIMIT);
  }

  /** Reads only the first {@code limit} characters of a page. */
  public Extractor(int limit) {
    this.limit = limit;
  }

  /** Reads a page that stands at {@code base}: its references are resolved against that. */
  public Extraction extract(String html, URI base) {
    String read = html.length() > limit ? html.substring(0, limit) : html;
    Document document = Parser.htmlParser().parseInput(read, "");
    LinkedData linked = LinkedData.of(document);
    MetadataReader metadata = new MetadataReader(document, linked);
    Element declared = document.selectFirst("base[href]");
    Addresses addresses = Addresses.of(base, declared == null ? "" : declared.attr("href"));
    Content content = Content.of(document, metadata, addresses);
    Outcome outcome = Diagnosis.of(document, linked, content.tree(), content.written().text());
    if (UNFILLED.contains(outcome.status())) {
      Optional<Document> kept = Unscripted.of(document, linked);
      if (kept.isPresent()) {
        content = Content.of(kept.get(), metadata, addresses);
        outcome = Outcome.OK;
      }
    }
    return new Extraction(
        outcome.equals(Outcome.OK) ? read(read.length(), html.length()) : outcome,
        metadata.title(content.heading()),
        content.written().text(),
        content.written().markdown(),
        content.written().links(),
        metadata.metadata());
  }

  /** A document's main content, chosen and written. */
  private record Content(Tree tree, String heading, Written written) {
    static Content of(Document document, MetadataReader metadata, Addresses addresses) {
      Tree tree = Tree.of(document);
      MainContent main = MainContent.of(tree, metadata.titles());
      return new Content(tree, main.heading(), MarkdownWriter.write(tree, main, addresses));
    }
  }

  private static Outcome read(int read, int all) {
    if (read == all) {
      return Outcome.OK;
    }
    String detail =
        "only the first %,d of %,d characters of the HTML were read".formatted(read, all);
    return new Outcome(Status.OK, detail);
  }
}
