package dev.webexplorer.browser.extract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page's JSON-LD says of the article on it. */
final class LinkedData {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .build();

  private static final Pattern ARTICLE =
      Pattern.compile(
          ".*(?:Article|Posting|Report|ScholarlyWork|Question|Recipe|Review|Book|Product|Webpage|WebPage)");

  private static final int MOST_CHARS = 1_000_000;
  private static final int MOST_NODES = 2_000;

  private final List<JsonNode> articles;

  private LinkedData(List<JsonNode> articles) {
    this.articles = articles;
  }

  static LinkedData of(Document document) {
    List<JsonNode> articles = new ArrayList<>();
    for (Element script : document.getElementsByTag("script")) {
      if (script.attr("type").startsWith("application/ld+json")) {
        collect(script.data(), articles);
      }
    }
    return new LinkedData(articles);
  }

  private static void collect(String json, List<JsonNode> articles) {
    if (json.length() > MOST_CHARS) {
      return;
    }
    Deque<JsonNode> open = new ArrayDeque<>();
    try {
      open.add(MAPPER.readTree(json.strip().replaceAll("^<!\\[CDATA\\[|\\]\\]>;?$", "")));
    } catch (JsonProcessingException e) {
      return; // metadata that a page got wrong is metadata it does not have
    }
    for (int seen = 0; !open.isEmpty() && seen < MOST_NODES; seen++) {
      JsonNode node = open.poll();
      if (node.isArray()) {
        node.forEach(open::add);
      } else if (node.isObject()) {
        open.addAll(List.of(node.path("@graph"), node.path("mainEntity")));
        if (ARTICLE.matcher(type(node)).matches()) {
          articles.add(node);
        }
      }
    }
  }

  private static String type(JsonNode node) {
    JsonNode type = node.path("@type");
    return type.isArray() ? type.path(0).asText() : type.asText();
  }

  /** Returns the first article's value under one of the names; empty where there is none. */
  String first(String... names) {
    for (JsonNode article : articles) {
      for (String name : names) {
        Optional<String> value = text(article.path(name));
        if (value.isPresent()) {
          return value.get();
        }
      }
    }
    return "";
  }

  /** A text, a thing's name, or the names of several. */
  private static Optional<String> text(JsonNode value) {
    if (value.isArray()) {
      List<String> all = new ArrayList<>();
      value.forEach(each -> text(each).ifPresent(all::add));
      return all.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", all));
    }
    String text = value.isObject() ? value.path("name").asText() : value.asText();
    return text.isBlank() ? Optional.empty() : Optional.of(text);
  }
}
