package dev.webexplorer.datagen.clue;

import dev.webexplorer.datagen.text.Tag;
import dev.webexplorer.datagen.text.Word;
import java.util.List;
import java.util.Set;

/** Adjectives of origin without which a sentence still reads well and still holds. */
final class Modifiers {
  private static final Set<String> ARTICLES = Set.of("a", "an");

  private Modifiers() {}

  /** Returns whether the word may go: the "French" of "a French painter". */
  static boolean canGo(List<Word> words, int at) {
    Word word = words.get(at);
    Word after = words.get(at + 1);
    return word.is(Tag.ADJ)
        && word.isCapital()
        && ARTICLES.contains(words.get(at - 1).lower())
        && after.is(Tag.NOUN)
        && !after.isCapital()
        && !after.text().equals("-");
  }
}
