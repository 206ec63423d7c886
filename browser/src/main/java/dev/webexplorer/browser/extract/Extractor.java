package dev.webexplorer.browser.extract;

import dev.webexplorer.browser.Link;
import java.net.URI;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
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
  /** HTML is read up to this many characters. */
  public static final int DEFAULT_LIMIT = 16_000_000;

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
    Tree tree = Tree.of(document);
    Element declared = document.selectFirst("base[href]");
    Addresses addresses = Addresses.of(base, declared == null ? "" : declared.attr("href"));
    MainContent.Choice choice = MainContent.of(tree);
    Written main =
        new MarkdownWriter(tree, choice.dropped(), addresses).write(choice.root()).written();
    Written whole = new MarkdownWriter(tree, new BitSet(), addresses).write(tree.root()).written();
    Set<Link> links = new LinkedHashSet<>(main.links());
    links.addAll(whole.links());
    MetadataReader reader = new MetadataReader(document);
    boolean empty = main.text().isBlank();
    return new Extraction(
        empty ? Extraction.Status.EMPTY : Extraction.Status.OK,
        empty ? "the page has no text" : "",
        reader.title(),
        main.text(),
        main.markdown(),
        List.copyOf(links),
        reader.metadata());
  }
}
