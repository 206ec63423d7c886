package dev.webexplorer.browser.wikitext;

import dev.webexplorer.browser.Link;
import java.util.ArrayList;
import java.util.List;

/** The page as it is written, twice: text, and Markdown. */
final class Sheet {
  private final Inline inline;
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder markdown = new StringBuilder();
  private final List<Link> links = new ArrayList<>();
  private final List<Heading> headings = new ArrayList<>();
  private final List<String> facts = new ArrayList<>();
  private boolean inList;

  /** A heading under which nothing stands yet. */
  private record Heading(int level, String words) {}

  Sheet(Inline inline) {
    this.inline = inline;
  }

  Inline inline() {
    return inline;
  }

  /** Adds a heading; it is only written when something stands under it. */
  void heading(int level, String raw) {
    endFacts();
    String words = inline.write(raw).text().replace('\n', ' ');
    headings.removeIf(other -> other.level() >= level);
    if (!words.isEmpty()) {
      headings.add(new Heading(level, words));
    }
  }

  void paragraph(String raw) {
    Inline.Written written = inline.write(raw);
    if (hasWords(written.text())) {
      block();
      append(written.text(), written.markdown());
      links.addAll(written.links());
    }
  }

  /** Adds a line of a box; the box stands behind the words that open the page. */
  void fact(String raw) {
    facts.add(raw);
  }

  /** Writes the facts so far. */
  void endFacts() {
    facts.forEach(fact -> item("- ", fact));
    facts.clear();
    inList = false;
  }

  /**
   * Adds an item of a list.
   *
   * @param bullet as it stands in Markdown, with what indents it
   */
  void item(String bullet, String raw) {
    Inline.Written written = inline.write(raw);
    if (!hasWords(written.text())) {
      return;
    }
    if (inList) {
      append("\n", "\n");
    } else {
      block();
    }
    inList = true;
    append(written.text(), bullet + written.markdown().replace("\n", " "));
    links.addAll(written.links());
  }

  /** Adds program text as it is. */
  void code(String lines) {
    block();
    String fence = lines.contains("```") ? "````" : "```";
    append(lines.strip(), fence + "\n" + lines.strip() + "\n" + fence);
  }

  /** Adds something that has been written already. */
  void written(String words, String marked, List<Link> more) {
    block();
    append(words, marked);
    links.addAll(more);
  }

  private static boolean hasWords(String words) {
    return words.chars().anyMatch(Character::isLetterOrDigit);
  }

  private void block() {
    for (Heading heading : headings) {
      apart();
      append(heading.words(), "#".repeat(heading.level()) + " " + heading.words());
    }
    headings.clear();
    apart();
    inList = false;
  }

  private void apart() {
    if (!text.isEmpty()) {
      append("\n\n", "\n\n");
    }
  }

  private void append(String words, String marked) {
    text.append(words);
    markdown.append(marked);
  }

  String text() {
    return text.toString();
  }

  String markdown() {
    return markdown.toString();
  }

  List<Link> links() {
    return links;
  }
}
