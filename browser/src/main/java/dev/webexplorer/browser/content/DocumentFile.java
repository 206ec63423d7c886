package dev.webexplorer.browser.content;

import dev.webexplorer.browser.Link;
import dev.webexplorer.browser.Page;
import dev.webexplorer.browser.content.MediaType.Kind;
import dev.webexplorer.browser.fetch.Bytes;
import dev.webexplorer.browser.fetch.Fetched;
import dev.webexplorer.browser.net.RefusedException;
import dev.webexplorer.browser.net.Target;
import dev.webexplorer.datasets.InputException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A document that was saved into a file, of any kind that is read from the web. */
public final class DocumentFile {
  /** Stands for a file's own place where an address of the web is needed. */
  private static final String NOWHERE = "http://file.invalid";

  private static final Pattern TAGGED = Pattern.compile("<(?:[a-zA-Z][^<>]*|!--.*|/[a-zA-Z]+)>");
  private static final int LOOKED_AT = 4_096;
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html"),
          Map.entry("htm", "text/html"),
          Map.entry("xhtml", "application/xhtml+xml"),
          Map.entry("pdf", "application/pdf"),
          Map.entry("md", "text/markdown"),
          Map.entry("markdown", "text/markdown"),
          Map.entry("json", "application/json"),
          Map.entry("xml", "application/xml"),
          Map.entry("rss", "application/xml"),
          Map.entry("atom", "application/xml"),
          Map.entry("txt", "text/plain"));

  private DocumentFile() {}

  /**
   * Reads a file as the page that it is: of the kind that its name ends in, or else that its first
   * bytes tell.
   *
   * @param stood where the page stood; without it links are resolved against the file's own address
   * @throws InputException if the file cannot be read, or is of no kind that is
   */
  public static Page read(Path file, Optional<URI> stood) {
    try {
      Bytes bytes = Bytes.of(Files.readAllBytes(file));
      Instant written = Files.getLastModifiedTime(file).toInstant();
      String type = type(file, bytes);
      ContentReader reader = new ContentReader();
      URI own = file.toAbsolutePath().normalize().toUri();
      if (MediaType.of(type).kind(bytes) == Kind.HTML) {
        String html = Characters.decode(bytes, "", true);
        return reader.rendered(html, stood.orElse(own), written).page();
      }
      Target target = target(stood.orElse(URI.create(NOWHERE + own.getRawPath())));
      Page page =
          reader.read(new Fetched.Document(target, type, bytes, false, List.of(), written)).page();
      return stood.isPresent() ? page : inPlace(page);
    } catch (IOException e) {
      throw InputException.of(file, e);
    }
  }

  private static String type(Path file, Bytes bytes) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    String stated = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "");
    if (!stated.isEmpty()) {
      return stated;
    }
    return switch (MediaType.of("").kind(bytes)) {
      case PDF -> "application/pdf";
      case FEED, XML -> "application/xml";
      case HTML -> "text/html";
      case TEXT -> tagged(bytes) ? "text/html" : "text/plain";
      case OTHER, JSON, MARKDOWN ->
          throw new InputException(file + ": no document that is read: " + ContentReader.READ);
    };
  }

  /** Whether a text of no stated kind is a part of an HTML page. */
  private static boolean tagged(Bytes bytes) {
    int length = Math.min(bytes.size(), LOOKED_AT);
    return TAGGED.matcher(new String(bytes.array(), 0, length, StandardCharsets.ISO_8859_1)).find();
  }

  private static Target target(URI url) {
    try {
      return Target.of(url);
    } catch (RefusedException e) {
      throw new InputException(url + ": " + e.getMessage(), e);
    }
  }

  private static Page inPlace(Page page) {
    return new Page(
        inPlace(page.url()),
        page.outcome(),
        page.title(),
        page.text(),
        page.markdown(),
        page.links().stream().map(link -> new Link(link.text(), inPlace(link.url()))).toList(),
        page.categories(),
        page.metadata(),
        page.retrieved());
  }

  private static URI inPlace(URI url) {
    String text = url.toString();
    return text.startsWith(NOWHERE + "/")
        ? URI.create("file://" + text.substring(NOWHERE.length()))
        : url;
  }
}
