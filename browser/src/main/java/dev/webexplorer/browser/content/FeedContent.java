package dev.webexplorer.browser.content;

import dev.webexplorer.browser.Link;
import dev.webexplorer.browser.Page;
import dev.webexplorer.browser.fetch.Fetched;
import dev.webexplorer.browser.net.RefusedException;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** RSS and Atom: the entries' titles, dates and summaries, each with its link. */
final class FeedContent {
  private FeedContent() {}

  static Page read(String xml, Fetched.Document document) {
    Document feed = Jsoup.parse(xml, document.target().toString(), Parser.xmlParser());
    List<Link> links = new ArrayList<>();
    List<String> text = new ArrayList<>();
    List<String> markdown = new ArrayList<>();
    for (Element entry : feed.select("item, entry")) {
      String title = plain(entry, "title");
      String about = String.join("\n\n", nonEmpty(date(entry), summary(entry)));
      String address = address(entry, document);
      text.add(String.join("\n\n", nonEmpty(title, about)));
      markdown.add(
          address.isEmpty()
              ? "## " + title + "\n\n" + about
              : "## [" + title.replaceAll("[\\[\\]]", "\\\\$0") + "](" + address + ")\n\n" + about);
      if (!address.isEmpty()) {
        links.add(new Link(title, java.net.URI.create(address)));
      }
    }
    String name = plain(feed, "channel > title, feed > title");
    return TextContent.page(
        name, String.join("\n\n", text), String.join("\n\n", markdown).strip(), links, document);
  }

  private static String address(Element entry, Fetched.Document document) {
    Element link = entry.selectFirst("> link[rel=alternate], > link");
    String written = link == null ? "" : link.hasAttr("href") ? link.attr("href") : link.text();
    try {
      return written.isBlank() ? "" : document.target().resolve(written).toString();
    } catch (RefusedException e) {
      return "";
    }
  }

  private static String date(Element entry) {
    return plain(entry, "> pubDate, > published, > updated, > dc|date");
  }

  /** A summary is HTML inside of XML: its text is wanted. */
  private static String summary(Element entry) {
    return Jsoup.parse(plain(entry, "> description, > summary, > content, > content|encoded"))
        .text();
  }

  private static String plain(Element from, String selector) {
    Element found = from.selectFirst(selector);
    return found == null ? "" : found.wholeText().strip().replaceAll("\\s+", " ");
  }

  private static List<String> nonEmpty(String... parts) {
    return List.of(parts).stream().filter(part -> !part.isEmpty()).toList();
  }
}
