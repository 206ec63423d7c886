package dev.webexplorer.evaluate.report;

import java.util.regex.Pattern;

/** Text of unknown origin without the characters that hide, move or reorder what is read. */
final class Visible {
  /** Controls but line feed and tab; directions; invisible ones; halves of pairs; no characters. */
  private static final Pattern UNSAFE =
      Pattern.compile(
          "[\\p{Cc}&&[^\\n\\t]]|[\\x{61c}\\x{200e}\\x{200f}\\x{202a}-\\x{202e}\\x{2066}-\\x{2069}"
              + "\\x{ad}\\x{180e}\\x{200b}\\x{2028}\\x{2029}\\x{2060}-\\x{2065}\\x{206a}-\\x{206f}"
              + "\\x{feff}\\x{fff9}-\\x{fffb}\\x{e0000}-\\x{e0fff}]|\\p{Cs}|[\\x{fdd0}-\\x{fdef}"
              + "\\x{fffe}\\x{ffff}]");

  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final String SIGN = "\uFFFD";

  private Visible() {}

  /** Returns the text with a visible sign for each such character; lines and tabs are kept. */
  static String of(String text) {
    return UNSAFE.matcher(text.replace("\r\n", "\n")).replaceAll(SIGN);
  }

  /** Returns the same on one line. */
  static String line(String text) {
    return of(SPACE.matcher(text).replaceAll(" ").strip());
  }

  /** Returns the text, or its beginning and how much is left out. */
  static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    return text.substring(0, end) + " … (" + (text.length() - end) + " more characters)";
  }
}
