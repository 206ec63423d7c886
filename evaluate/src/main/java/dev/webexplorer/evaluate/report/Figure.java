package dev.webexplorer.evaluate.report;

import dev.webexplorer.evaluate.statistics.Interval;
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

  /** Returns both ends of an interval of a share. */
  static String interval(Interval interval) {
    return share(OptionalDouble.of(interval.low()))
        + "–"
        + share(OptionalDouble.of(interval.high()));
  }

  /** Returns a number with four decimals. */
  static String decimals(OptionalDouble value) {
    return value.isPresent() ? String.format(Locale.ROOT, "%.4f", value.getAsDouble()) : "";
  }

  /** Returns an amount with its thousands apart, with one decimal where it is small. */
  static String amount(double amount) {
    boolean whole = amount >= 100 || amount == Math.rint(amount);
    return String.format(Locale.ROOT, whole ? "%,.0f" : "%,.1f", amount);
  }

  /** Returns an amount in few characters, such as {@code 106k}. */
  static String brief(double amount) {
    if (amount >= 1e6) {
      return String.format(Locale.ROOT, "%.1fM", amount / 1e6);
    }
    if (amount >= 1e4) {
      return String.format(Locale.ROOT, "%.0fk", amount / 1e3);
    }
    return String.format(Locale.ROOT, amount == Math.rint(amount) ? "%.0f" : "%.2f", amount);
  }

  /** Returns dollars, as exact as small sums need. */
  static String dollars(double amount) {
    return String.format(Locale.ROOT, amount >= 100 ? "%,.2f" : "%,.4f", amount);
  }

  /** Returns a count with its thousands apart. */
  static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }
}
