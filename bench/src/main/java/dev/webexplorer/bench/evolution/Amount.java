package dev.webexplorer.bench.evolution;

import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** Numbers, and what they are when they are told roughly. */
final class Amount {
  private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*(?:\\.\\d+)?");
  private static final double ROUGHLY = 0.3;

  private Amount() {}

  static OptionalDouble of(String text) {
    return NUMBER.matcher(text).matches()
        ? OptionalDouble.of(Double.parseDouble(text.replace(",", "")))
        : OptionalDouble.empty();
  }

  /** Returns the number of a text that a number is told as. */
  static OptionalDouble told(String text, double exact) {
    return NUMBER
        .matcher(text)
        .results()
        .mapToDouble(number -> of(number.group()).orElseThrow())
        .filter(number -> near(number, exact))
        .findFirst();
  }

  static boolean near(double told, double exact) {
    return Math.abs(told - exact) <= ROUGHLY * exact;
  }
}
