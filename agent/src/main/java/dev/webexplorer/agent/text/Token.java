package dev.webexplorer.agent.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A word of a text.
 *
 * @param start offset of its first character
 * @param end offset after its last
 * @param capital whether it begins with a capital and does not begin the text
 */
public record Token(String lower, String stem, int start, int end, boolean capital) {

  /** Returns the words of a text: runs of letters, digits and inner apostrophes. */
  public static List<Token> of(String text) {
    List<Token> tokens = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      if (!Character.isLetterOrDigit(text.charAt(at))) {
        at++;
        continue;
      }
      int end = at + 1;
      while (end < text.length() && inWord(text, end)) {
        end++;
      }
      String word = text.substring(at, end);
      String lower = word.toLowerCase(Locale.ROOT);
      boolean capital = Character.isUpperCase(word.charAt(0)) && !tokens.isEmpty();
      tokens.add(new Token(lower, Stems.of(lower), at, end, capital));
      at = end;
    }
    return tokens;
  }

  private static boolean inWord(String text, int at) {
    char c = text.charAt(at);
    if (Character.isLetterOrDigit(c)) {
      return true;
    }
    boolean between = at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1));
    if (c == '\'' || c == '’') {
      return between;
    }
    return (c == ',' || c == '.')
        && between
        && Character.isDigit(text.charAt(at - 1))
        && Character.isDigit(text.charAt(at + 1));
  }
}
