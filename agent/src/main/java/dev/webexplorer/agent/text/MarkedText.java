package dev.webexplorer.agent.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text whose Markdown links are kept apart: {@code plain} holds their words only.
 *
 * @param links in order; they do not overlap
 */
public record MarkedText(String plain, List<Anchor> links) {
  private static final Pattern LINK =
      Pattern.compile("!?\\[([^\\]\\[]*)\\]\\(([^()\\s]*(?:\\([^()\\s]*\\)[^()\\s]*)*)\\)");

  /** A link at {@code start} (inclusive) to {@code end} (exclusive) of the plain text. */
  public record Anchor(int start, int end, String url) {}

  public static MarkedText parse(String markdown) {
    StringBuilder plain = new StringBuilder(markdown.length());
    List<Anchor> links = new ArrayList<>();
    Matcher link = LINK.matcher(markdown);
    int at = 0;
    while (link.find()) {
      plain.append(markdown, at, link.start());
      int start = plain.length();
      plain.append(link.group(1));
      if (plain.length() > start && markdown.charAt(link.start()) == '[') {
        links.add(new Anchor(start, plain.length(), link.group(2)));
      }
      at = link.end();
    }
    plain.append(markdown, at, markdown.length());
    return new MarkedText(plain.toString(), links);
  }

  public String words(Anchor link) {
    return plain.substring(link.start(), link.end());
  }

  /** Returns the part from {@code start} to {@code end}, with the links that lie in it. */
  public MarkedText slice(int start, int end) {
    List<Anchor> inside = new ArrayList<>();
    for (Anchor link : links) {
      if (link.start() >= start && link.end() <= end) {
        inside.add(new Anchor(link.start() - start, link.end() - start, link.url()));
      }
    }
    return new MarkedText(plain.substring(start, end), inside);
  }

  /** Returns it as Markdown again. */
  public String markdown() {
    StringBuilder text = new StringBuilder();
    int at = 0;
    for (Anchor link : links) {
      text.append(plain, at, link.start()).append('[').append(words(link)).append("](");
      text.append(link.url()).append(')');
      at = link.end();
    }
    return text.append(plain, at, plain.length()).toString();
  }
}
