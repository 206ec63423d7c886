package dev.webexplorer.agent.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers and years in English text, exact and vague. */
final class Numbers {
  /**
   * An expression.
   *
   * @param start offset of its first character
   * @param end offset after its last
   */
  record Found(int start, int end, Span span) {}

  private static final Pattern DECADE =
      Pattern.compile("(?i)\\b(?:(early|mid|late)[ -])?(1\\d{2}0|20\\d0)s\\b");
  private static final Pattern CENTURY =
      Pattern.compile(
          "(?i)\\b(?:(first half|second half|beginning|end|middle|first decade) of the"
              + " |(early|mid|late)[ -])?(\\d{1,2})(?:st|nd|rd|th)[ -]century\\b");
  private static final Pattern YEAR =
      Pattern.compile("(?<![\\d.,$£€])\\b(1\\d{3}|20\\d{2})\\b(?![,.]\\d)");
  private static final Pattern VAGUE =
      Pattern.compile(
          "(?i)\\b(several dozen|dozens of|several hundred|hundreds of(?! (?:thousands|millions))"
              + "|several thousand|(?<!of )thousands of|tens of thousands|hundreds of thousands"
              + "|several million|(?<!of )millions of|many millions|billions"
              + "|more than a (?:hundred|thousand|million|billion))\\b");
  private static final Pattern COUNT =
      Pattern.compile(
          "(?<![\\d.,])(\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?)(?: (thousand|million|billion))?\\b");
  private static final Map<String, Double> UNITS =
      Map.of("thousand", 1e3, "million", 1e6, "billion", 1e9);

  private Numbers() {}

  /** Returns the expressions of a text by place; none lies within another. */
  static List<Found> find(String text) {
    List<Found> found = new ArrayList<>();
    collect(DECADE.matcher(text), found, Numbers::decade);
    collect(CENTURY.matcher(text), found, Numbers::century);
    collect(VAGUE.matcher(text), found, match -> vague(match.group(1)));
    collect(YEAR.matcher(text), found, Numbers::year);
    collect(COUNT.matcher(text), found, Numbers::count);
    found.sort((one, other) -> Integer.compare(one.start(), other.start()));
    return found;
  }

  private interface Reader {
    Span read(Matcher match);
  }

  private static void collect(Matcher match, List<Found> found, Reader reader) {
    while (match.find()) {
      int start = match.start();
      int end = match.end();
      if (found.stream().noneMatch(other -> other.start() < end && start < other.end())) {
        found.add(new Found(start, end, reader.read(match)));
      }
    }
  }

  private static Span decade(Matcher match) {
    int year = Integer.parseInt(match.group(2));
    return switch (match.group(1) == null ? "" : match.group(1).toLowerCase(Locale.ROOT)) {
      case "early" -> years(year, year + 3);
      case "mid" -> years(year + 4, year + 6);
      case "late" -> years(year + 6, year + 9);
      default -> years(year, year + 9);
    };
  }

  private static Span century(Matcher match) {
    int first = (Integer.parseInt(match.group(3)) - 1) * 100;
    String part = match.group(1) == null ? match.group(2) : match.group(1);
    return switch (part == null ? "" : part.toLowerCase(Locale.ROOT)) {
      case "first half" -> years(first, first + 50);
      case "second half" -> years(first + 50, first + 100);
      case "first decade" -> years(first, first + 10);
      case "beginning", "early" -> years(first, first + 30);
      case "mid", "middle" -> years(first + 30, first + 70);
      case "end", "late" -> years(first + 70, first + 100);
      default -> years(first, first + 100);
    };
  }

  private static Span year(Matcher match) {
    int year = Integer.parseInt(match.group(1));
    return years(year, year);
  }

  private static Span count(Matcher match) {
    double value = Double.parseDouble(match.group(1).replace(",", ""));
    double unit = match.group(2) == null ? 1 : UNITS.getOrDefault(match.group(2), 1.0);
    return new Span(value * unit, value * unit, false);
  }

  private static Span vague(String words) {
    return switch (words.toLowerCase(Locale.ROOT)) {
      case "several dozen", "dozens of" -> counts(20, 99);
      case "more than a hundred" -> counts(100, 199);
      case "several hundred", "hundreds of" -> counts(200, 999);
      case "more than a thousand" -> counts(1000, 1999);
      case "several thousand", "thousands of" -> counts(2000, 9999);
      case "tens of thousands" -> counts(1e4, 99_999);
      case "hundreds of thousands" -> counts(1e5, 999_999);
      case "more than a million" -> counts(1e6, 1_999_999);
      case "several million", "millions of" -> counts(2e6, 9_999_999);
      case "many millions" -> counts(1e7, 999_999_999);
      default -> counts(1e9, 1e13);
    };
  }

  private static Span years(int first, int last) {
    return new Span(first, last, true);
  }

  private static Span counts(double low, double high) {
    return new Span(low, high, false);
  }
}
