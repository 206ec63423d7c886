package dev.webexplorer.datagen.facts;

import dev.webexplorer.agent.text.MarkedText;
import dev.webexplorer.agent.text.Sentences;
import dev.webexplorer.browser.Page;
import java.util.ArrayList;
import java.util.List;

/**
 * A page cut into statements, in order.
 *
 * @param page what it was read from
 */
public record SourceText(Page page, List<Statement> statements) {

  /**
   * A sentence of the page.
   *
   * @param quote as it stands in the page's text
   * @param text the same without what stands in parentheses
   * @param links the links that lie in {@code text}, in order
   * @param opening whether it begins a paragraph
   */
  public record Statement(
      String quote, String text, List<MarkedText.Anchor> links, boolean opening) {}

  public static SourceText of(Page page) {
    MarkedText marked = MarkedText.parse(page.markdown());
    String plain = marked.plain();
    List<Statement> statements = new ArrayList<>();
    for (Sentences.Bounds bounds : Sentences.of(plain)) {
      char first = plain.charAt(bounds.start());
      if (first == '#' || first == '-' || first == '|' || first == '*') {
        continue;
      }
      MarkedText sentence = marked.slice(bounds.start(), bounds.end());
      boolean opening = bounds.start() == 0 || plain.charAt(bounds.start() - 1) == '\n';
      statements.add(statement(sentence, opening));
    }
    return new SourceText(page, List.copyOf(statements));
  }

  private static Statement statement(MarkedText sentence, boolean opening) {
    String raw = sentence.plain();
    StringBuilder text = new StringBuilder(raw.length());
    int[] places = new int[raw.length() + 1];
    int depth = 0;
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      depth += c == '(' || c == '[' ? 1 : 0;
      places[i] = depth == 0 ? text.length() : -1;
      boolean doubled = c == ' ' && !text.isEmpty() && text.charAt(text.length() - 1) == ' ';
      if (depth == 0 && !doubled) {
        if ((c == ',' || c == '.' || c == ';') && endsWithSpace(text)) {
          text.setLength(text.length() - 1);
        }
        text.append(c);
      }
      depth -= (c == ')' || c == ']') && depth > 0 ? 1 : 0;
    }
    List<MarkedText.Anchor> links = new ArrayList<>();
    for (MarkedText.Anchor link : sentence.links()) {
      int start = places[link.start()];
      int end = start + link.end() - link.start();
      if (start >= 0
          && end <= text.length()
          && text.substring(start, end).equals(sentence.words(link))) {
        links.add(new MarkedText.Anchor(start, end, link.url()));
      }
    }
    return new Statement(raw, text.toString().strip(), links, opening);
  }

  private static boolean endsWithSpace(StringBuilder text) {
    return !text.isEmpty() && text.charAt(text.length() - 1) == ' ';
  }
}
