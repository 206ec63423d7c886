package dev.webexplorer.datagen.clue;

import dev.webexplorer.datagen.text.Tag;
import dev.webexplorer.datagen.text.Word;
import java.util.List;
import java.util.Set;

/** Sees whether the pronouns of a sentence have something in it to stand for. */
final class Pronouns {
  private static final Set<String> PERSONAL =
      Set.of("he", "him", "his", "she", "her", "hers", "himself", "herself");
  private static final Set<String> PLURAL = Set.of("they", "them", "their", "theirs", "themselves");
  private static final Set<String> THING = Set.of("it", "its", "itself");

  private Pronouns() {}

  /**
   * Returns whether every pronoun comes after something that it may stand for.
   *
   * @param people offsets where a person is named
   * @param things offsets where something else is named
   */
  static boolean bound(List<Word> words, List<Integer> people, List<Integer> things) {
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      String lower = word.lower();
      if (PERSONAL.contains(lower) && people.stream().noneMatch(at -> at < word.start())) {
        return false;
      }
      if (PLURAL.contains(lower) && !pluralNoun(words.subList(0, i))) {
        return false;
      }
      if (THING.contains(lower)
          && things.stream().noneMatch(at -> at < word.start())
          && !noun(words.subList(0, i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean pluralNoun(List<Word> before) {
    return before.stream().anyMatch(w -> w.is(Tag.NOUN) && w.lower().endsWith("s"));
  }

  private static boolean noun(List<Word> before) {
    return before.stream().anyMatch(w -> w.is(Tag.NOUN));
  }
}
