package dev.webexplorer.agent.text;

import java.util.HashSet;
import java.util.Set;

/** English words that say nothing about a page's subject. */
public final class StopWords {
  private static final Set<String> WORDS = new HashSet<>();

  static {
    for (String line : WordList.lines(StopWords.class, "stop-words.txt")) {
      WORDS.addAll(WordList.words(line));
    }
  }

  private StopWords() {}

  /** Returns whether a word in lower case is one. */
  public static boolean has(String word) {
    return WORDS.contains(word);
  }
}
