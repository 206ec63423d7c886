package dev.webexplorer.bench.evolution;

import java.util.Locale;

/** Titles as they are named in text. */
final class Names {
  private Names() {}

  /** Returns a title without what tells namesakes apart: "Pride of Mantiketh (ship)". */
  static String plain(String title) {
    int bracket = title.indexOf(" (");
    return bracket < 0 ? title : title.substring(0, bracket);
  }

  static String last(String title) {
    String plain = plain(title);
    return plain.substring(plain.lastIndexOf(' ') + 1);
  }

  /** Returns whether words stand in a text, in whatever case. */
  static boolean said(String text, String words) {
    return in(text.toLowerCase(Locale.ROOT), words.toLowerCase(Locale.ROOT));
  }

  /** Returns whether a name stands in a text as whole words. */
  static boolean in(String text, String name) {
    for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      int end = at + name.length();
      boolean begins = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
      boolean ends = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
      if (begins && ends) {
        return true;
      }
    }
    return false;
  }
}
