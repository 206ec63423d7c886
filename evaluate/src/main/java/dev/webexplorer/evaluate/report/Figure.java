package dev.webexplorer.evaluate.report;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/** How figures are written; empty for what was not measured. */
final class Figure {
  private Figure() {}

  /** Returns a share as {@code 86.6%}. */
  static String share(OptionalDouble share) {
    return share.isPresent() ? String.format(Locale.ROOT, "%.1f%%", 100 * share.getAsDouble()) : "";
  }

  static String share(Map<Integer, Double> shares, int key) {
    Double share = shares.get(key);
    return share == null ? "" : share(OptionalDouble.of(share));
  }

  /** Returns a number with one decimal. */
  static String mean(OptionalDouble mean) {
    return mean.isPresent() ? String.format(Locale.ROOT, "%.1f", mean.getAsDouble()) : "";
  }

  /** Returns a count with its thousands apart. */
  static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }
}
