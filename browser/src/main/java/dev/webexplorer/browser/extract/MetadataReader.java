package dev.webexplorer.browser.extract;

import dev.webexplorer.browser.Metadata;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Reads a page's title and metadata: JSON-LD first, then the head's elements (Dublin Core,
 * OpenGraph and the like), then what the page marks as such.
 */
final class MetadataReader {
  private static final Pattern SPACE = Pattern.compile("[\\s\\h]+");
  private static final Pattern BY =
      Pattern.compile("(?i)^(?:by|von|por|par|di|written by)[\\s:]+(?=\\p{Lu})");
  private static final Pattern SITE = Pattern.compile("^(.*\\S)\\s+[|–—»·-]\\s+.*$");
  private static final int FEWEST_WORDS = 4;
  private static final int LONGEST_BYLINE = 100;

  private final Document document;
  private final LinkedData linked;
  private final Map<String, String> metas = new HashMap<>();

  MetadataReader(Document document, LinkedData linked) {
    this.document = document;
    this.linked = linked;
    for (String attribute : List.of("property", "name", "itemprop", "http-equiv")) {
      for (Element meta : document.getElementsByTag("meta")) {
        String content = clean(meta.attr("content"));
        for (String name : meta.attr(attribute).toLowerCase(Locale.ROOT).split("\\s+", -1)) {
          if (!content.isEmpty()) {
            metas.putIfAbsent(name.replace('.', ':'), content);
          }
        }
      }
    }
  }

  /** Returns all titles that the page gives itself, the best first; none where it has none. */
  List<String> titles() {
    return Stream.concat(
            given(), Stream.of(linked.first("name"), linked.first("headline"), document.title()))
        .map(MetadataReader::clean)
        .filter(title -> !title.isEmpty())
        .distinct()
        .toList();
  }

  private Stream<String> given() {
    String name = clean(linked.first("name"));
    String headline = clean(linked.first("headline"));
    String bar = clean(document.title());
    boolean named =
        headline.isEmpty() || (!name.isEmpty() && bar.contains(name) && !bar.contains(headline));
    return Stream.of(
        named ? name : headline,
        meta("dc:title", "dcterm:title", "dcterms:title"),
        meta("og:title"),
        meta(
            "weibo:article:title",
            "weibo:webpage:title",
            "title",
            "twitter:title",
            "parsely-title"));
  }

  /**
   * Returns the title. From the one in the browser's bar a site's name is taken off; of its parts
   * the page's own {@code heading} is the title, where it has one.
   */
  String title(String heading) {
    Optional<String> given = given().filter(title -> !title.isEmpty()).findFirst();
    String bar = clean(document.title());
    if (given.isPresent() || bar.isEmpty()) {
      return given.orElse(heading);
    }
    return TitleHeading.part(heading, bar) ? heading : withoutSite(bar);
  }

  /** Cuts a title at its last separator, unless too little is left. */
  private static String withoutSite(String title) {
    Matcher matcher = SITE.matcher(title);
    boolean enough = matcher.find() && SPACE.split(matcher.group(1), -1).length > FEWEST_WORDS;
    return enough ? matcher.group(1) : title;
  }

  Metadata metadata() {
    return new Metadata(
        author(),
        first(
            linked.first("datePublished"),
            meta(
                "article:published_time",
                "parsely-pub-date",
                "datepublished",
                "date",
                "dc:date",
                "dcterms:created",
                "pubdate"),
            marked(
                "time[datetime][pubdate],time[datetime][itemprop=datePublished],article time[datetime]",
                "datetime")),
        first(linked.first("publisher"), meta("og:site_name", "application-name")),
        language(),
        first(
            meta("og:description", "description", "twitter:description", "dc:description"),
            linked.first("description")));
  }

  private String author() {
    String found =
        Stream.of(
                linked.first("author"),
                meta("dc:creator", "dcterms:creator", "parsely-author", "author", "article:author"))
            .filter(name -> !name.isBlank() && !name.contains("://"))
            .findFirst()
            .orElseGet(() ->
                marked(
                    "[rel=author],[itemprop=author] [itemprop=name],[itemprop=author],.byline,.author",
                    ""));
    return BY.matcher(clean(found)).replaceFirst("");
  }

  private String language() {
    Element html = document.selectFirst("html");
    String declared = html == null ? "" : first(html.attr("lang"), html.attr("xml:lang"));
    return declared.isEmpty()
        ? first(meta("content-language", "og:locale").replace('_', '-'), linked.first("inLanguage"))
        : declared;
  }

  /**
   * Returns the attribute of the first element that the query finds, its text where none is named.
   */
  private String marked(String query, String attribute) {
    Element found = document.selectFirst(query);
    String value =
        found == null ? "" : clean(attribute.isEmpty() ? found.text() : found.attr(attribute));
    return value.length() < LONGEST_BYLINE ? value : "";
  }

  private String meta(String... names) {
    return first(Stream.of(names).map(name -> metas.getOrDefault(name, "")).toArray(String[]::new));
  }

  private static String first(String... values) {
    return Stream.of(values)
        .map(MetadataReader::clean)
        .filter(value -> !value.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static String clean(String value) {
    return SPACE.matcher(Characters.visible(value)).replaceAll(" ").strip();
  }
}
