package dev.webexplorer.browser.extract;

import java.util.regex.Pattern;

/** Which signs of a page's text Markdown would take for its own. */
final class Escapes {
  private static final Pattern LINE_START =
      Pattern.compile(
          "(?m)^(?:(\\d{1,9})(?=[.)](?:\\s|$))|(?=#{1,6}(?:\\s|$)|[-+](?:\\s|$)|>|\\[[^\\]\n]+\\]:|=+\\s*$|-+\\s*$|~~~|\\|))");

  private Escapes() {}

  /** Whether the sign at {@code i}, about to follow {@code before}, needs a backslash. */
  static boolean needed(String words, int i, StringBuilder before, boolean inLink) {
    char c = words.charAt(i);
    return switch (c) {
      case '\\' -> i + 1 < words.length() && punctuation(words.charAt(i + 1));
      case '*', '`' -> true;
      case '_' -> !inWord(words, i);
      case '[', ']' -> inLink;
      case '(' -> !before.isEmpty() && before.charAt(before.length() - 1) == ']';
      case '<' ->
          i + 1 < words.length()
              && (letter(words.charAt(i + 1)) || "/!?".indexOf(words.charAt(i + 1)) >= 0);
      case '&' ->
          i + 1 < words.length()
              && (letter(words.charAt(i + 1)) || words.charAt(i + 1) == '#')
              && words.indexOf(';', i) > 0;
      case '~' -> i + 1 < words.length() && words.charAt(i + 1) == '~';
      default -> false;
    };
  }

  /**
   * Escapes what stands at the start of a line and would make a list, heading or the like of it.
   */
  static String lineStarts(String markdown) {
    return LINE_START.matcher(markdown).replaceAll("$1\\\\");
  }

  static int longestRun(String text, char sign) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      run = text.charAt(i) == sign ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }

  private static boolean inWord(String words, int i) {
    return i > 0
        && i + 1 < words.length()
        && Character.isLetterOrDigit(words.charAt(i - 1))
        && Character.isLetterOrDigit(words.charAt(i + 1));
  }

  private static boolean letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean punctuation(char c) {
    return c > ' ' && c < 0x7f && !Character.isLetterOrDigit(c);
  }
}
