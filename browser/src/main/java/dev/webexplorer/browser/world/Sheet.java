package dev.webexplorer.browser.world;

import dev.webexplorer.browser.Link;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A page while it is written: its text, its Markdown and its links side by side. */
final class Sheet {
  private final Set<String> sentences = new HashSet<>();
  private final Address address;
  private final String title;
  private final StringBuilder text = new StringBuilder(2000);
  private final StringBuilder markdown = new StringBuilder(4000);
  private final List<Link> links = new ArrayList<>();
  private final Set<Entity> linked = new HashSet<>();
  private final List<WorldFact> facts = new ArrayList<>();

  Sheet(Address address, String title) {
    this.address = address;
    this.title = title;
  }

  boolean isLinked(Entity entity) {
    return linked.contains(entity);
  }

  void heading(String words) {
    block();
    text.append(words);
    markdown.append("## ").append(words);
  }

  /** Starts a paragraph, a list or a table. */
  void block() {
    if (!text.isEmpty()) {
      text.append("\n\n");
      markdown.append("\n\n");
    }
  }

  /** Adds a sentence to the paragraph, unless the page has the very same already. */
  void sentence(Sentence sentence, List<WorldFact> told) {
    if (!sentences.add(sentence.text())) {
      return; // two things that hold of each other are told alike from both ends
    }
    if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
      text.append(' ');
      markdown.append(' ');
    }
    write(sentence);
    take(told, sentence.text());
  }

  void item(Sentence sentence, List<WorldFact> told) {
    newline();
    markdown.append("- ");
    write(sentence);
    take(told, sentence.text());
  }

  /** Adds a line of the infobox: an item or a row. */
  void row(String label, Sentence value, boolean table, List<WorldFact> told) {
    newline();
    text.append(label).append(": ");
    markdown.append(table ? "| " : "- ").append(label).append(table ? " | " : ": ");
    write(value);
    markdown.append(table ? " |" : "");
    take(told, label + ": " + value.text());
  }

  /** Adds a line of a table; the first one is its head. */
  void row(List<Sentence> cells, boolean head, List<WorldFact> told) {
    newline();
    int start = text.length();
    markdown.append('|');
    for (Sentence cell : cells) {
      text.append(text.length() == start ? "" : ", ");
      markdown.append(' ');
      write(cell);
      markdown.append(" |");
    }
    if (head) {
      markdown.append('\n').append("|---".repeat(cells.size())).append('|');
    }
    take(told, text.substring(start));
  }

  /** Adds the empty head that a table of labels and values needs in Markdown. */
  void bareHead() {
    markdown.append("| | |\n|---|---|");
    text.append("");
  }

  private void newline() {
    boolean fresh = markdown.isEmpty() || markdown.charAt(markdown.length() - 1) == '\n';
    if (!fresh) {
      markdown.append('\n');
    }
    if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
      text.append('\n');
    }
  }

  private void write(Sentence sentence) {
    String words = sentence.text();
    text.append(words);
    int at = 0;
    for (Sentence.Anchor anchor : sentence.anchors()) {
      String name = words.substring(anchor.start(), anchor.end());
      String url = address.url(anchor.target().title());
      markdown.append(words, at, anchor.start()).append('[').append(name).append("](");
      markdown.append(url).append(')');
      links.add(new Link(name, URI.create(url)));
      linked.add(anchor.target());
      at = anchor.end();
    }
    markdown.append(words, at, words.length());
  }

  private void take(List<WorldFact> told, String quote) {
    for (WorldFact fact : told) {
      facts.add(fact.at(title, quote));
    }
  }

  WorldPage page(List<String> categories, List<String> redirects) {
    return new WorldPage(
        title,
        address.url(title),
        text.toString(),
        markdown.toString(),
        links,
        categories,
        redirects,
        facts);
  }
}
