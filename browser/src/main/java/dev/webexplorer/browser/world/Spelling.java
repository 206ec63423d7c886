package dev.webexplorer.browser.world;

import java.util.Locale;

/** Small matters of English spelling. */
final class Spelling {
  private Spelling() {}

  /** Says whether "an" stands before these words rather than "a". */
  static boolean takesAn(String words) {
    String next = words.toLowerCase(Locale.ROOT);
    if (next.startsWith("uni")
        || next.startsWith("use")
        || next.startsWith("eu")
        || next.startsWith("one")
        || next.startsWith("ua")
        || next.startsWith("uo")) {
      return false;
    }
    if (next.startsWith("hour") || next.startsWith("heir") || next.startsWith("honour")) {
      return true;
    }
    if (next.startsWith("8") || next.startsWith("11,") || next.startsWith("18,")) {
      return true;
    }
    return "aeiou".indexOf(next.charAt(0)) >= 0;
  }

  /** Returns a name with its possessive ending. */
  static String possessive(String name) {
    return name.endsWith("s") ? name + "'" : name + "'s";
  }
}
