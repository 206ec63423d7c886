package dev.webexplorer.datagen.facts;

import dev.webexplorer.agent.text.MarkedText;
import dev.webexplorer.agent.text.Sentences;
import dev.webexplorer.browser.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A page cut into statements, in order.
 *
 * @param page what it was read from
 */
public record SourceText(Page page, List<Statement> statements) {
  private static final String FENCE = "```";

  /**
   * A sentence of the page, or a row of its tables or lists that says something of a page that it
   * links to.
   *
   * @param quote as it stands in the page's text
   * @param text the same without what stands in parentheses, its spaces and marks mended
   * @param links the links that lie in {@code text}, in order
   * @param opening whether it begins a paragraph
   */
  public record Statement(
      String quote, String text, List<MarkedText.Anchor> links, boolean opening) {}

  public static SourceText of(Page page) {
    MarkedText marked = MarkedText.parse(page.markdown());
    String plain = marked.plain();
    List<Statement> statements = new ArrayList<>();
    boolean code = false;
    for (Sentences.Bounds bounds : Sentences.of(plain)) {
      boolean opening = bounds.start() == 0 || plain.charAt(bounds.start() - 1) == '\n';
      if (opening && plain.startsWith(FENCE, bounds.start())) {
        code = !code;
        continue;
      }
      if (code) {
        continue;
      }
      MarkedText sentence = marked.slice(bounds.start(), bounds.end());
      switch (plain.charAt(bounds.start())) {
        case '#' -> {}
        case '|', '-', '*' -> row(marked, bounds, page).ifPresent(statements::add);
        default -> statements.add(Mended.of(sentence, page.text()).statement(opening));
      }
    }
    return new SourceText(page, List.copyOf(statements));
  }

  /** A row is read as one, wherever in it a sentence ends. */
  private static Optional<Statement> row(MarkedText marked, Sentences.Bounds bounds, Page page) {
    int end = marked.plain().indexOf('\n', bounds.start());
    MarkedText line = marked.slice(bounds.start(), end < 0 ? marked.plain().length() : end);
    return Rows.read(line, page.text());
  }
}
