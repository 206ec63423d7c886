package dev.webexplorer.browser.extract;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads a page's title and metadata from its head. */
final class MetadataReader {
  private final Document document;
  private final Map<String, String> metas = new LinkedHashMap<>();

  MetadataReader(Document document) {
    this.document = document;
    for (Element meta : document.getElementsByTag("meta")) {
      String names = meta.attr("property") + " " + meta.attr("name") + " " + meta.attr("itemprop");
      String content = meta.attr("content").strip();
      for (String name : names.toLowerCase(Locale.ROOT).split("\\s+", -1)) {
        if (!content.isEmpty()) {
          metas.putIfAbsent(name, content);
        }
      }
    }
  }

  String title() {
    String own = first("og:title", "twitter:title", "dc.title", "title");
    return clean(own.isEmpty() ? document.title() : own);
  }

  Metadata metadata() {
    return new Metadata(
        clean(first("author", "article:author", "dc.creator")),
        clean(first("article:published_time", "date", "dc.date", "datepublished")),
        clean(first("og:site_name", "application-name")),
        language(),
        clean(first("og:description", "description", "twitter:description")));
  }

  private String language() {
    Element html = document.selectFirst("html");
    String declared = html == null ? "" : html.attr("lang").strip();
    return declared.isEmpty() ? first("content-language", "og:locale").replace('_', '-') : declared;
  }

  private String first(String... names) {
    for (String name : names) {
      String value = metas.getOrDefault(name, "");
      if (!value.isEmpty()) {
        return value;
      }
    }
    return "";
  }

  private static String clean(String value) {
    return Characters.visible(value).replaceAll("[\\s\\h]+", " ").strip();
  }
}
