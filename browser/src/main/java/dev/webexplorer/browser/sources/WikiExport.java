package dev.webexplorer.browser.sources;

import dev.webexplorer.browser.Metadata;
import dev.webexplorer.browser.local.PageUrl;
import dev.webexplorer.browser.wikitext.Wiki;
import dev.webexplorer.datasets.InputException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads a MediaWiki export (export-0.11.xsd and before it) page by page; for one thread. */
final class WikiExport implements Iterator<WikiExport.RawPage>, AutoCloseable {
  private static final int LONGEST_TEXT = 32 << 20;

  /** A page as it stands in the export, of the articles' namespace. */
  record RawPage(String title, Optional<String> redirect, String text) {}

  /**
   * What the export says of its wiki.
   *
   * @param prefix before the title in an address
   * @param capital whether a title's first letter is always a capital
   */
  record Site(String prefix, boolean capital, Metadata metadata) {}

  private final Path file;
  private final InputStream in;
  private final XMLStreamReader xml;
  private final Map<String, String> about = new HashMap<>();
  private final Map<Integer, String> namespaces = new LinkedHashMap<>();
  private Optional<RawPage> next = Optional.empty();
  private long passed;

  private WikiExport(Path file, InputStream in, XMLStreamReader xml) {
    this.file = file;
    this.in = in;
    this.xml = xml;
  }

  static WikiExport open(Path file) throws IOException, XMLStreamException {
    InputStream in = DumpStream.open(file);
    try {
      WikiExport export = new WikiExport(file, in, factory().createXMLStreamReader(in));
      export.advance();
      return export;
    } catch (XMLStreamException | RuntimeException e) {
      in.close();
      throw e;
    }
  }

  /** No document type, so no entities but the five of XML: their sizes need no bounds. */
  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
    factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
    return factory;
  }

  Site site(String base) {
    String page = about.getOrDefault("base", "");
    String prefix = page.substring(0, page.lastIndexOf('/') + 1);
    boolean own = PageUrl.canonical(prefix).isPresent();
    Metadata said =
        new Metadata(
            "", "", about.getOrDefault("sitename", ""), about.getOrDefault("lang", ""), "");
    return new Site(own ? prefix : base, !"case-sensitive".equals(about.get("case")), said);
  }

  Wiki wiki(Function<String, URI> address) {
    Wiki wiki = Wiki.usual(address);
    for (Map.Entry<Integer, String> space : namespaces.entrySet()) {
      wiki = wiki.with(space.getKey(), space.getValue());
    }
    return wiki;
  }

  /** Returns how many pages of other namespaces have been passed over. */
  long passed() {
    return passed;
  }

  @Override
  public boolean hasNext() {
    return next.isPresent();
  }

  @Override
  public RawPage next() {
    RawPage page = next.orElseThrow(NoSuchElementException::new);
    try {
      advance();
    } catch (XMLStreamException e) {
      throw new InputException(problem(file, e), e);
    }
    return page;
  }

  /** Says where and why the export cannot be read. */
  static String problem(Path file, XMLStreamException e) {
    int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
    String reason = String.valueOf(e.getMessage()).replaceFirst("(?s)^.*Message: ", "");
    return file
        + " line "
        + line
        + ": no MediaWiki export in XML, or a broken one: "
        + reason.replaceAll("\\s+", " ").strip();
  }

  private void advance() throws XMLStreamException {
    next = Optional.empty();
    while (next.isEmpty() && xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT) {
        element(xml.getLocalName());
      }
    }
  }

  private void element(String name) throws XMLStreamException {
    switch (name) {
      case "mediawiki" ->
          about.put(
              "lang",
              Objects.requireNonNullElse(
                  xml.getAttributeValue(XMLConstants.XML_NS_URI, "lang"), ""));
      case "base", "case", "sitename" -> about.put(name, text().strip());
      case "namespace" -> {
        String key = String.valueOf(xml.getAttributeValue(null, "key"));
        String title = text();
        if (key.matches("-?\\d{1,6}") && !title.isBlank()) {
          namespaces.put(Integer.parseInt(key), title);
        }
      }
      case "page" -> page();
      default -> {}
    }
  }

  private void page() throws XMLStreamException {
    Map<String, String> fields = new HashMap<>();
    while (!(xml.next() == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("page"))) {
      if (!xml.isStartElement()) {
        continue;
      }
      String name = xml.getLocalName();
      switch (name) {
        case "title", "ns", "model", "text" -> fields.put(name, text());
        case "redirect" -> fields.put(name, String.valueOf(xml.getAttributeValue(null, "title")));
        default -> {}
      }
    }
    String title = fields.getOrDefault("title", "").strip();
    boolean article = fields.getOrDefault("ns", "0").strip().equals("0");
    boolean wikitext = fields.getOrDefault("model", "wikitext").strip().equals("wikitext");
    if (title.isEmpty() || !article || !wikitext) {
      passed++;
      return;
    }
    Optional<String> redirect = Optional.ofNullable(fields.get("redirect"));
    next = Optional.of(new RawPage(title, redirect, fields.getOrDefault("text", "")));
  }

  private String text() throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    while (xml.next() != XMLStreamConstants.END_ELEMENT) {
      if (xml.isCharacters()) {
        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
      }
      if (text.length() > LONGEST_TEXT) {
        throw new XMLStreamException("a text of over 32 million characters", xml.getLocation());
      }
    }
    return text.toString();
  }

  @Override
  public void close() {
    try {
      xml.close();
      in.close();
    } catch (XMLStreamException | IOException e) {
      throw new UncheckedIOException(file + ": cannot be closed", new IOException(e));
    }
  }
}
