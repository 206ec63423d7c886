package dev.webexplorer.datagen.clue;

import dev.webexplorer.agent.text.MarkedText;
import dev.webexplorer.datagen.facts.Entity;
import dev.webexplorer.datagen.facts.SourceText.Statement;
import dev.webexplorer.datagen.text.Tag;
import dev.webexplorer.datagen.text.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The words of a sentence about an entity, and the facts that were made of stretches of them. */
class FactWords {
  static final Set<String> BE = Set.of("is", "was", "are", "were");
  static final Set<String> LINKS =
      Set.of("by", "in", "at", "for", "from", "on", "as", "to", "with", "near", "between", "after");

  private static final int LEAST_WORDS = 3;

  final Statement statement;
  final String text;
  final String name;
  final Entity entity;
  final List<Word> words;
  private final List<Statement> found;

  FactWords(Statement statement, Entity entity, List<Word> words) {
    this.statement = statement;
    this.text = statement.text();
    this.name = entity.title();
    this.entity = entity;
    this.words = words;
    this.found = new ArrayList<>();
  }

  /** The same words; facts are added to the same list. */
  FactWords(FactWords other) {
    this.statement = other.statement;
    this.text = other.text;
    this.name = other.name;
    this.entity = other.entity;
    this.words = other.words;
    this.found = other.found;
  }

  final List<Statement> found() {
    return found;
  }

  final void said(String predicate) {
    found.add(new Statement(statement.quote(), name + " " + predicate + ".", List.of(), true));
  }

  /** Adds what stands from one word to another after the subject and some words. */
  final void add(String lead, int from, int to) {
    int last = to;
    while (last > from
        && (words.get(last - 1).is(Tag.PUNCT) || words.get(last - 1).is(Tag.CCONJ))) {
      last--;
    }
    boolean brief = last - from + lead.split(" ", -1).length < LEAST_WORDS;
    if (brief || last <= from || !closes(words.get(last - 1))) {
      return;
    }
    int start = words.get(from).start();
    int end = words.get(last - 1).end();
    String opening = name + (lead.isEmpty() || lead.startsWith("'") ? "" : " ") + lead + " ";
    int shift = opening.length() - start;
    List<MarkedText.Anchor> links =
        statement.links().stream()
            .filter(link -> link.start() >= start && link.end() <= end)
            .map(l -> new MarkedText.Anchor(l.start() + shift, l.end() + shift, l.url()))
            .toList();
    String rest = text.substring(start, end);
    String said = opening + (from == 0 ? decapitalized(rest) : rest) + ".";
    if (said.chars().filter(c -> c == '"').count() % 2 == 0) {
      found.add(new Statement(statement.quote(), said, links, true));
    }
  }

  /** "directed over 100" breaks off. */
  private static boolean closes(Word last) {
    return switch (last.tag()) {
      case NOUN, PROPN, ADV, ADJ, VERB, X, PRON -> !LINKS.contains(last.lower());
      case NUM -> last.text().matches("\\d{4}");
      default -> false;
    };
  }

  private static String decapitalized(String words) {
    return Character.toLowerCase(words.charAt(0)) + words.substring(1);
  }

  final String lower(int at) {
    return at >= 0 && at < words.size() ? words.get(at).lower() : "";
  }

  final boolean is(int at, Tag tag) {
    return at >= 0 && at < words.size() && words.get(at).is(tag);
  }

  /** "Rumson, New Jersey" and "Hatton, O'Neill and Bellamy" go on after the comma. */
  final boolean inList(int comma, int to) {
    return comma + 1 < to && words.get(comma + 1).isCapital() && words.get(comma - 1).isCapital();
  }
}
