package dev.webexplorer.evaluate.judge.official;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** What published scorers do by Python's own means, where Java's differ. */
public final class Python {
  /** What {@code str.isspace} says yes to. */
  private static final String SPACE =
      "[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]";

  private static final Pattern SPACES = Pattern.compile(SPACE + "+");
  private static final Pattern AROUND = Pattern.compile("^" + SPACE + "+|" + SPACE + "+$");
  private static final String DIGITS = "\\d+(?:_\\d+)*";
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(?:%1$s\\.?(?:%1$s)?|\\.%1$s)(?:[eE][+-]?%1$s)?".formatted(DIGITS));
  private static final Pattern NAMED =
      Pattern.compile("([+-]?)(inf|infinity|nan)", Pattern.CASE_INSENSITIVE);

  private Python() {}

  static String strip(String text) {
    return AROUND.matcher(text).replaceAll("");
  }

  static String withoutSpace(String text) {
    return SPACES.matcher(text).replaceAll("");
  }

  /** {@code str.split()}. */
  static List<String> words(String text) {
    String bare = strip(text);
    return bare.isEmpty() ? List.of() : Arrays.asList(SPACES.split(bare, -1));
  }

  /** Deletes {@code string.punctuation}, which is ASCII alone. */
  static String withoutPunctuation(String text) {
    return text.replaceAll("[!-/:-@\\[-`{-~]", "");
  }

  /**
   * {@code float(text)}: space around it, digits of any script, {@code 1_000}, {@code .5}, {@code
   * 5.}, {@code inf} and {@code nan} are numbers; {@code 1f} and {@code 0x10} are none.
   */
  public static OptionalDouble number(String text) {
    String bare = ascii(strip(text));
    var named = NAMED.matcher(bare);
    if (named.matches()) {
      boolean nan = named.group(2).equalsIgnoreCase("nan");
      double value = nan ? Double.NaN : Double.POSITIVE_INFINITY;
      return OptionalDouble.of(named.group(1).equals("-") ? -value : value);
    }
    return NUMBER.matcher(bare).matches()
        ? OptionalDouble.of(Double.parseDouble(bare.replace("_", "")))
        : OptionalDouble.empty();
  }

  private static String ascii(String text) {
    StringBuilder digits = new StringBuilder();
    text.codePoints()
        .forEach(c -> {
          if (Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER) {
            digits.append(Character.digit(c, 10));
          } else {
            digits.appendCodePoint(c);
          }
        });
    return digits.toString();
  }
}
