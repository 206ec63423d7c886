package dev.webexplorer.browser.content;

import dev.webexplorer.browser.fetch.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a document is said to be.
 *
 * @param name as {@code text/html}, in lower case; empty when nothing is said
 * @param charset the stated label, empty without one
 */
record MediaType(String name, String charset) {
  private static final Pattern CHARSET =
      Pattern.compile("charset\\s*=\\s*[\"']?\\s*([^\\s;\"']+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern HTML =
      Pattern.compile("^\\s*(<!--.*?-->\\s*)*<(!doctype html|html|head|body)\\b.*", flags());
  private static final Pattern FEED =
      Pattern.compile("^\\s*(<[?!].*?>\\s*)*<(rss|feed|rdf:rdf)\\b.*", flags());
  private static final Pattern XML = Pattern.compile("^\\s*<\\?xml\\b.*", flags());
  private static final Set<String> VAGUE =
      Set.of("", "application/octet-stream", "binary/octet-stream", "application/x-download");
  private static final Set<String> TEXTUAL =
      Set.of(
          "application/javascript",
          "application/x-yaml",
          "application/yaml",
          "application/toml",
          "application/sql",
          "application/rtf",
          "application/x-tex",
          "application/x-ndjson",
          "application/jsonl");

  /** The ways in which documents are read. */
  enum Kind {
    HTML,
    PDF,
    FEED,
    XML,
    JSON,
    MARKDOWN,
    TEXT,
    OTHER
  }

  static MediaType of(String field) {
    int end = field.indexOf(';');
    String name = (end < 0 ? field : field.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    Matcher charset = CHARSET.matcher(field);
    return new MediaType(name, charset.find() ? charset.group(1) : "");
  }

  /** Returns how to read the document: a PDF by its first bytes, the rest as stated if it is. */
  Kind kind(Bytes body) {
    String head = head(body);
    if (head.startsWith("%PDF-") || name.equals("application/pdf")) {
      return Kind.PDF;
    }
    if (VAGUE.contains(name)) {
      return sniffed(head);
    }
    if (name.equals("text/html") || name.equals("application/xhtml+xml")) {
      return Kind.HTML;
    }
    if (name.endsWith("/xml") || name.endsWith("+xml")) {
      return FEED.matcher(head).matches() ? Kind.FEED : xml(head);
    }
    if (name.endsWith("/json") || name.endsWith("+json")) {
      return Kind.JSON;
    }
    if (name.endsWith("markdown")) {
      return Kind.MARKDOWN;
    }
    boolean text = name.startsWith("text/") || TEXTUAL.contains(name);
    return text ? Kind.TEXT : Kind.OTHER;
  }

  private Kind xml(String head) {
    return HTML.matcher(head).find() || head.contains("http://www.w3.org/1999/xhtml")
        ? Kind.HTML
        : Kind.XML;
  }

  private static Kind sniffed(String head) {
    if (HTML.matcher(head).matches()) {
      return Kind.HTML;
    }
    if (FEED.matcher(head).matches()) {
      return Kind.FEED;
    }
    if (XML.matcher(head).matches()) {
      return Kind.XML;
    }
    boolean binary = head.chars().anyMatch(c -> c < ' ' && "\t\n\r\f".indexOf(c) < 0);
    return binary || head.isEmpty() ? Kind.OTHER : Kind.TEXT;
  }

  private static String head(Bytes body) {
    int length = Math.min(body.size(), 1024);
    return new String(body.array(), 0, length, StandardCharsets.ISO_8859_1)
        .replaceFirst("^\u00ef\u00bb\u00bf", "");
  }

  private static int flags() {
    return Pattern.CASE_INSENSITIVE | Pattern.DOTALL;
  }
}
