package dev.webexplorer.datagen.facts;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts and measures, and rounder ones that hold them: level 0 as written, 1 rounded. */
public final class Counts {
  /** A number from 10 on with an optional unit of a thousand or more. */
  public static final Pattern COUNT =
      Pattern.compile(
          "(?<![\\w.,$£€/:–-])(\\d{1,3}(?:,\\d{3})+|\\d{2,}(?:\\.\\d+)?|\\d\\.\\d+(?= (?:mi|bi)llion))"
              + "(?: (thousand|million|billion))?(?![\\w%/:°–-]|[.,]\\d)");

  private static final Map<String, Double> UNITS =
      Map.of("thousand", 1e3, "million", 1e6, "billion", 1e9);

  private Counts() {}

  /** Returns the number that a match of {@link #COUNT} stands for. */
  public static double value(Matcher count) {
    double digits = Double.parseDouble(count.group(1).replace(",", ""));
    return digits * (count.group(2) == null ? 1 : UNITS.getOrDefault(count.group(2), 1.0));
  }

  /** Returns the number rounded to its first digit, to fives below 100, in words and digits. */
  public static String round(double value) {
    double order = value < 100 ? 5 : Math.pow(10, Math.floor(Math.log10(value)));
    double rounded = Math.round(value / order) * order;
    if (rounded >= 1e9) {
      return trimmed(rounded / 1e9) + " billion";
    }
    if (rounded >= 1e6) {
      return trimmed(rounded / 1e6) + " million";
    }
    return String.format(Locale.ROOT, "%,.0f", rounded);
  }

  private static String trimmed(double value) {
    return String.format(Locale.ROOT, "%.0f", value);
  }

  /** Returns the term that stands for a rounded number. */
  public static String term(double value) {
    return "n1:" + round(value);
  }

  /** Adds the terms of all counts in a sentence. */
  static void terms(String sentence, Set<String> into) {
    Matcher count = COUNT.matcher(sentence);
    while (count.find()) {
      into.add(term(value(count)));
    }
  }
}
