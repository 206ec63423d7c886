package dev.webexplorer.bench.evolution;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A stretch of time, in days since the epoch, both ends included. */
record Span(long from, long to) {
  private static final String MONTHS =
      "January|February|March|April|May|June|July|August|September|October|November|December";
  private static final Pattern TIMES =
      Pattern.compile(
          "(?<day>\\d{1,2}) (?<dayMonth>"
              + MONTHS
              + ") (?<dayYear>\\d{3,4})"
              + "|(?<month>"
              + MONTHS
              + ") (?<monthYear>\\d{3,4})"
              + "|(?<part>early|mid|late)[- ](?<partDecade>\\d{2,3}0)s"
              + "|(?<decade>\\d{2,3}0)s"
              + "|(?<half>first|second) half of the (?<halfCentury>\\d{1,2})(?:st|nd|rd|th) century"
              + "|(?<century>\\d{1,2})(?:st|nd|rd|th) century"
              + "|(?<year>\\b1\\d{3}\\b)");

  boolean contains(Span other) {
    return from <= other.from && other.to <= to;
  }

  boolean meets(Span other) {
    return from <= other.to && other.from <= to;
  }

  /** Reads a date of a fact: a year, a month or a day. */
  static Span of(String date) {
    String[] parts = date.split("-", -1);
    int year = Integer.parseInt(parts[0]);
    if (parts.length == 1) {
      return years(year, year);
    }
    YearMonth month = YearMonth.of(year, Integer.parseInt(parts[1]));
    return parts.length == 2
        ? days(month.atDay(1), month.atEndOfMonth())
        : days(LocalDate.parse(date), LocalDate.parse(date));
  }

  /** Returns every time that a text tells of, taken widely where its words are vague. */
  static List<Span> in(String text) {
    List<Span> spans = new ArrayList<>();
    TIMES.matcher(text).results().forEach(time -> spans.add(read(time)));
    return spans;
  }

  private static Span read(MatchResult time) {
    if (time.group("day") != null) {
      YearMonth month = month(time.group("dayMonth"), time.group("dayYear"));
      LocalDate day = month.atDay(Integer.parseInt(time.group("day")));
      return days(day, day);
    }
    if (time.group("month") != null) {
      YearMonth month = month(time.group("month"), time.group("monthYear"));
      return days(month.atDay(1), month.atEndOfMonth());
    }
    if (time.group("part") != null) {
      int decade = Integer.parseInt(time.group("partDecade"));
      return switch (time.group("part")) {
        case "early" -> years(decade, decade + 4);
        case "mid" -> years(decade + 3, decade + 7);
        default -> years(decade + 5, decade + 9);
      };
    }
    if (time.group("decade") != null) {
      int decade = Integer.parseInt(time.group("decade"));
      return years(decade, decade + 9);
    }
    if (time.group("half") != null) {
      int century = 100 * (Integer.parseInt(time.group("halfCentury")) - 1);
      boolean first = time.group("half").equals("first");
      return first ? years(century, century + 50) : years(century + 50, century + 100);
    }
    if (time.group("century") != null) {
      int century = 100 * (Integer.parseInt(time.group("century")) - 1);
      return years(century, century + 100);
    }
    int year = Integer.parseInt(time.group("year"));
    return years(year, year);
  }

  private static YearMonth month(String name, String year) {
    return YearMonth.of(
        Integer.parseInt(year), java.time.Month.valueOf(name.toUpperCase(Locale.ROOT)));
  }

  private static Span years(int from, int to) {
    return days(LocalDate.of(from, 1, 1), LocalDate.of(to, 12, 31));
  }

  private static Span days(LocalDate from, LocalDate to) {
    return new Span(from.toEpochDay(), to.toEpochDay());
  }
}
