package dev.webexplorer.datagen.clue;

import dev.webexplorer.datagen.text.Tag;
import dev.webexplorer.datagen.text.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The clauses of a tagged sentence, as commas part them. */
record Clauses(List<Word> words) {
  private static final Set<String> NOT_FINITE = Set.of("be", "been", "being", "having");
  private static final Set<String> SUBORDINATE =
      Set.of(
          "which",
          "who",
          "whose",
          "whom",
          "where",
          "when",
          "that",
          "while",
          "whilst",
          "because",
          "since",
          "after",
          "before",
          "until",
          "if",
          "although",
          "though",
          "as",
          "once",
          "whereas",
          "unless",
          "including",
          "such",
          "with");

  /** Forms that are no past tense: without an auxiliary they describe. */
  private static final Set<String> PARTICIPLES =
      Set.of(
          "seen", "known", "born", "given", "taken", "written", "shown", "spoken", "grown", "drawn",
          "broken", "chosen", "driven", "fallen", "worn", "sung", "begun", "done", "gone", "named");

  /**
   * Words between commas.
   *
   * @param from index of the first
   * @param to index after the last
   */
  record Clause(int from, int to) {}

  /** Returns them in order; the mark at the end belongs to none. */
  List<Clause> all() {
    List<Clause> found = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < words.size(); i++) {
      boolean last = i == words.size() - 1;
      if (last || words.get(i).text().equals(",")) {
        int to = last && !words.get(i).is(Tag.PUNCT) ? i + 1 : i;
        if (to > from) {
          found.add(new Clause(from, to));
        }
        from = i + 1;
      }
    }
    return found;
  }

  /** Returns whether the sentence has a verb that says something of its subject. */
  boolean sayMuch() {
    return all().stream().anyMatch(clause -> !subordinate(clause) && finite(clause));
  }

  boolean subordinate(Clause clause) {
    Word first = words.get(clause.from());
    return SUBORDINATE.contains(first.lower()) || participle(first);
  }

  boolean finite(Clause clause) {
    for (int i = clause.from(); i < clause.to(); i++) {
      if (finite(i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a verb is neither infinitive nor participle, as far as its form and place tell. */
  private boolean finite(int at) {
    Word word = words.get(at);
    boolean verb = word.is(Tag.VERB) || (word.is(Tag.AUX) && !NOT_FINITE.contains(word.lower()));
    if (!verb || participle(word)) {
      return false;
    }
    boolean infinitive = at > 0 && words.get(at - 1).lower().equals("to");
    boolean helped = false;
    for (int i = Math.max(0, at - 3); i < at; i++) {
      helped |= words.get(i).is(Tag.AUX);
    }
    boolean describes =
        word.is(Tag.VERB)
            && !helped
            && (PARTICIPLES.contains(word.lower())
                || (at > 0 && words.get(at - 1).is(Tag.DET))
                || (at + 1 < words.size() && words.get(at + 1).lower().equals("by")));
    return !infinitive && !describes;
  }

  static boolean participle(Word word) {
    return word.is(Tag.VERB) && word.lower().endsWith("ing");
  }
}
