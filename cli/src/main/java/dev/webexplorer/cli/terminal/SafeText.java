package dev.webexplorer.cli.terminal;

import java.util.regex.Pattern;

/**
 * Text of unknown origin, made fit for a terminal: characters that move the cursor, change colours
 * or reorder what is read are replaced by a visible sign.
 */
public final class SafeText {
  private static final Pattern UNSAFE =
      Pattern.compile(
          "[\\p{Cntrl}\\x{80}-\\x{9f}\\x{61c}\\x{200e}\\x{200f}\\x{202a}-\\x{202e}\\x{2066}-\\x{2069}"
              + "&&[^\\n\\t]]");
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final String SIGN = "\uFFFD";

  private SafeText() {}

  /** Keeps line ends and tabs. */
  public static String of(String text) {
    return UNSAFE.matcher(text.replace("\r\n", "\n")).replaceAll(SIGN);
  }

  /** JSON that means the same, with such characters written as backslash-u. */
  static String json(String json) {
    return UNSAFE
        .matcher(json)
        .replaceAll(unsafe -> String.format("\\\\u%04x", (int) unsafe.group().charAt(0)));
  }

  /** The same on one line. */
  public static String line(String text) {
    return of(SPACE.matcher(text).replaceAll(" ").strip());
  }

  /** The same on one line of at most {@code most} characters. */
  public static String line(String text, int most) {
    String line = line(text);
    if (line.length() <= most) {
      return line;
    }
    int end = Character.isHighSurrogate(line.charAt(most - 2)) ? most - 2 : most - 1;
    return line.substring(0, end) + "…";
  }
}
