package dev.webexplorer.agent.rules;

import java.util.HashSet;
import java.util.Set;

/**
 * How much a word tells about the page it stands on, without statistics of any web: nothing for
 * function words, little for the commonest content words, more for longer ones and names.
 */
final class Lexicon {
  private static final Set<String> STOP = stems("stop-words.txt", false);
  private static final Set<String> COMMON = stems("common-words.txt", true);

  private Lexicon() {}

  private static Set<String> stems(String list, boolean stemmed) {
    Set<String> words = new HashSet<>();
    for (String line : WordList.lines(list)) {
      for (String word : WordList.words(line)) {
        words.add(stemmed ? Stems.of(word) : word);
      }
    }
    return words;
  }

  static boolean isStop(String lowerCaseWord) {
    return STOP.contains(lowerCaseWord);
  }

  static double weight(Token token) {
    if (isStop(token.lower())) {
      return 0;
    }
    if (Character.isDigit(token.lower().charAt(0))) {
      return 1.5;
    }
    if (token.capital()) {
      return 2.2;
    }
    if (COMMON.contains(token.stem())) {
      return 0.4;
    }
    return Math.min(1.5, 0.5 + 0.12 * token.lower().length());
  }
}
