package dev.webexplorer.datagen.clue;

import dev.webexplorer.agent.text.Token;
import dev.webexplorer.datagen.facts.Entity;
import dev.webexplorer.datagen.facts.Kinds;
import dev.webexplorer.datagen.text.Tag;
import dev.webexplorer.datagen.text.Word;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Sees whether a sentence of a page has the page's thing as its subject: by name, by a longer form
 * of the name, as "He", "It" or "The film", or, in documentation, by a verb that has no subject at
 * all ("Returns the number of elements").
 */
final class Lead {
  private static final Set<String> BE = Set.of("is", "was", "are", "were");
  private static final Set<String> SMALL =
      Set.of(
          "de", "di", "da", "del", "du", "la", "le", "van", "von", "der", "of", "bin", "ibn", "al",
          "the", "and", "or", "née", "dze");

  /** Mostly what programs do, that may as well be plurals of nouns. */
  private static final Set<String> VERBS =
      Set.of("checks", "returns", "tests", "copies", "sets", "moves", "reads", "writes", "changes");

  private static final int MOST_SUBJECT = 14;

  private final Entity entity;
  private final List<Word> words;

  private Lead(Entity entity, List<Word> words) {
    this.entity = entity;
    this.words = words;
  }

  /**
   * Returns the index of the first word after the subject; -1 when the subject is another.
   *
   * @param goesOn whether the sentence before was about the same thing
   */
  static int predicate(Entity entity, String text, List<Word> words, boolean goesOn) {
    if (words.size() < 3) {
      return -1;
    }
    Lead lead = new Lead(entity, words);
    int subject = lead.subject(text, goesOn);
    int at = subject < 0 ? -1 : lead.afterAside(subject);
    while (at >= 0 && at < words.size() && words.get(at).is(Tag.ADV)) {
      at++;
    }
    boolean says =
        at >= 0
            && at < words.size()
            && !words.get(at).isCapital()
            && (words.get(at).is(Tag.AUX) || words.get(at).is(Tag.VERB));
    return says ? at : subject == 0 ? 0 : -1;
  }

  /** Returns whether the sentence opens with the thing's "His", "Her" or "Its". */
  static boolean possessive(Entity entity, List<Word> words, boolean goesOn) {
    Set<String> fitting = entity.isPerson() ? Set.of("his", "her") : Set.of("its");
    return goesOn
        && words.size() > 3
        && fitting.contains(words.getFirst().lower())
        && words.get(1).is(Tag.NOUN);
  }

  private int subject(String text, boolean goesOn) {
    if (text.startsWith(entity.title())) {
      int after = after(entity.title().length());
      if (after > 0) {
        return after;
      }
    }
    String first = words.getFirst().lower();
    if (entity.isCalled(words.getFirst().text())) {
      return 1;
    }
    if (goesOn && (entity.isPerson() ? Set.of("he", "she") : Set.of("it")).contains(first)) {
      return 1;
    }
    if (goesOn && first.equals("the") && isKind(words.get(1).lower())) {
      return 2;
    }
    if (goesOn && entity.isPerson() && entity.title().endsWith(" " + words.getFirst().text())) {
      return 1;
    }
    return verbFirst() ? 0 : longer();
  }

  /** Returns the word that begins after an offset; -1 when none begins right there. */
  private int after(int end) {
    for (int i = 0; i + 1 < words.size(); i++) {
      if (words.get(i).end() == end) {
        return i + 1;
      }
    }
    return -1;
  }

  private boolean isKind(String noun) {
    return Kinds.ladder(entity.kind()).contains(noun);
  }

  private boolean verbFirst() {
    Word first = words.getFirst();
    String word = first.lower();
    boolean form = word.length() > 4 && word.endsWith("s") && !word.endsWith("ss");
    boolean object =
        words.get(1).is(Tag.DET) || words.get(1).is(Tag.ADP) || words.get(1).is(Tag.SCONJ);
    return isConstruct()
        && form
        && !words.get(1).is(Tag.AUX)
        && (first.is(Tag.VERB) || VERBS.contains(word) || object);
  }

  private boolean isConstruct() {
    List<String> ladder = Kinds.ladder(entity.kind());
    return ladder.contains("programming construct") || ladder.contains("thing");
  }

  /** "Tun Abdul Aziz bin Abdul Majid was": nothing but names before the verb, one of the title. */
  private int longer() {
    Set<String> title = new HashSet<>();
    Token.of(entity.title()).forEach(token -> title.add(token.lower()));
    boolean shared = false;
    for (int i = 0; i < Math.min(MOST_SUBJECT, words.size()); i++) {
      Word word = words.get(i);
      if (BE.contains(word.lower()) || word.text().equals(",")) {
        return shared ? i : -1;
      }
      boolean name =
          word.isCapital()
              || word.is(Tag.PUNCT)
              || word.is(Tag.NUM)
              || SMALL.contains(word.lower());
      if (!name) {
        return -1;
      }
      shared |= word.lower().length() > 2 && title.contains(word.lower());
    }
    return -1;
  }

  /** Goes over ", countess of Harrach,". */
  private int afterAside(int at) {
    if (!words.get(at).text().equals(",")) {
      return at;
    }
    for (int i = at + 1; i + 1 < words.size(); i++) {
      boolean verb = words.get(i + 1).is(Tag.AUX) || words.get(i + 1).is(Tag.VERB);
      if (words.get(i).text().equals(",") && verb) {
        return i + 1;
      }
    }
    return -1;
  }
}
