package dev.webexplorer.browser.extract;

import java.net.URI;
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
    Tree tree = Tree.of(document);
    MainContent content = MainContent.of(tree, metadata.titles());
    Element declared = document.selectFirst("base[href]");
    Addresses addresses = Addresses.of(base, declared == null ? "" : declared.attr("href"));
    Written written = MarkdownWriter.write(tree, content, addresses);
    Diagnosis.Result result = Diagnosis.of(document, linked, tree, written.text());
    return new Extraction(
        result.status(),
        result.detail().isEmpty() ? cut(read, html) : result.detail(),
        metadata.title(content.heading()),
        written.text(),
        written.markdown(),
        written.links(),
        metadata.metadata());
  }

  private static String cut(String read, String html) {
    return read.length() == html.length()
        ? ""
        : "only the first %,d of %,d characters of the HTML were read"
            .formatted(read.length(), html.length());
  }
}
