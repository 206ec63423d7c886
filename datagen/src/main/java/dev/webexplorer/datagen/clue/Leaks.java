package dev.webexplorer.datagen.clue;

import dev.webexplorer.agent.text.StopWords;
import dev.webexplorer.agent.text.Token;
import java.util.ArrayList;
import java.util.List;

/** Sees an answer's name, or a part or relative of it, in a text. */
public final class Leaks {
  private static final int LEAST = 3;
  private static final int RELATED = 4;

  private final List<String> names = new ArrayList<>();

  /** Watches for the answer and its aliases. */
  public Leaks(List<String> answers) {
    for (String answer : answers) {
      for (Token token : Token.of(answer)) {
        if (token.lower().length() >= LEAST && !StopWords.has(token.lower())) {
          names.add(token.lower());
        }
      }
    }
  }

  /** Returns whether a word of the text is a word of the name, or nearly ("Italian", "Italy"). */
  public boolean in(String text) {
    for (Token token : Token.of(text)) {
      for (String name : names) {
        if (related(token.lower(), name)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean related(String word, String name) {
    if (word.equals(name)) {
      return true;
    }
    int common = 0;
    int shorter = Math.min(word.length(), name.length());
    while (common < shorter && word.charAt(common) == name.charAt(common)) {
      common++;
    }
    return common >= RELATED
        && common >= shorter - 1
        && Math.abs(word.length() - name.length()) < 4;
  }
}
