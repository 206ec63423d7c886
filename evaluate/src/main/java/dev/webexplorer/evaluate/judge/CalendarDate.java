package dev.webexplorer.evaluate.judge;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date as far as it is told.
 *
 * @param year negative before Christ; 0 when it is not told
 * @param month 1..12; 0 when it is not told
 * @param day 1..31; 0 when it is not told
 */
record CalendarDate(int year, int month, int day) {

  /**
   * A date in a text.
   *
   * @param readings one; two for {@code 3/5/1994}
   */
  record Mention(List<CalendarDate> readings, int from, int to) {
    Mention {
      readings = List.copyOf(readings);
    }
  }

  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
  private static final String MONTH =
      "(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
          + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?";
  private static final String DAY = "(?<day>\\d{1,2})(?:st|nd|rd|th)?\\b";
  private static final String FULL_YEAR =
      "(?<year>\\d{3,4}\\b|\\d{1,2}(?= ?(?:b\\.?c|a\\.?d|c\\.?e)))(?: ?(?<era>b\\.?c\\.?(?:e\\.?)?|a\\.?d\\.?|c\\.?e\\.?)(?!\\p{L}))?";
  private static final List<Pattern> FORMS =
      List.of(
          pattern("(?<year>\\d{4})([-/.])(?<month>\\d{1,2})\\2(?<day>\\d{1,2})(?:t[\\d:.z+-]*)?"),
          pattern("(?<year>\\d{3,4}) ?年 ?(?<month>\\d{1,2}) ?月(?: ?(?<day>\\d{1,2}) ?[日号])?"),
          pattern("(?:the )?" + DAY + "(?: day)?(?: of)? " + MONTH + ",? (?:of )?" + FULL_YEAR),
          pattern(MONTH + " (?:the )?" + DAY + ",? (?:of )?" + FULL_YEAR),
          pattern(MONTH + ",? (?:of )?" + FULL_YEAR),
          pattern("(?:the )?" + DAY + "(?: day)?(?: of)? " + MONTH),
          pattern(MONTH + " (?:the )?" + DAY),
          pattern("(?<first>\\d{1,2})(?<mark>[/.-])(?<second>\\d{1,2})\\k<mark>(?<year>\\d{4})"),
          pattern("(?<year>\\d{3,4}) ?年"),
          pattern("(?<era>ad|a\\.d\\.) (?<year>\\d{1,4})"),
          pattern(
              "(?<year>\\d{1,4}) ?(?<era>b\\.?c\\.?(?:e\\.?)?|a\\.?d\\.?|c\\.?e\\.?)(?!\\p{L})"));
  private static final Pattern LEAD =
      Pattern.compile(
          "^(?:(?:in|on|around|about|circa|c\\.|ca\\.|the year|year) ?)*"
              + "(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?");
  private static final Pattern BARE_YEAR = Pattern.compile("[1-9]\\d{2,3}");

  private static Pattern pattern(String form) {
    return Pattern.compile("(?<![\\d\\p{L}.,/-])" + form + "(?![\\d/-])");
  }

  /** Returns the readings of a text that is one date; {@code folded} is cleaned and folded. */
  static List<CalendarDate> whole(String folded) {
    String text = LEAD.matcher(folded).replaceFirst("");
    if (BARE_YEAR.matcher(text).matches()) {
      return List.of(new CalendarDate(Integer.parseInt(text), 0, 0));
    }
    List<Mention> found = all(text);
    boolean one = found.size() == 1 && found.getFirst().from() == 0;
    return one && rest(text, found.getFirst().to()).isBlank()
        ? found.getFirst().readings()
        : List.of();
  }

  private static String rest(String text, int from) {
    return text.substring(from).replaceAll("[.,;]", "");
  }

  /** Returns the dates of a folded text by place, but for bare years; none overlaps another. */
  static List<Mention> all(String folded) {
    List<Mention> found = new ArrayList<>();
    for (Pattern form : FORMS) {
      Matcher match = form.matcher(folded);
      while (match.find()) {
        int from = match.start();
        int to = match.end();
        if (found.stream().noneMatch(other -> other.from() < to && from < other.to())) {
          List<CalendarDate> readings = read(match);
          if (!readings.isEmpty()) {
            found.add(new Mention(readings, from, to));
          }
        }
      }
    }
    found.sort((one, other) -> Integer.compare(one.from(), other.from()));
    return found;
  }

  private static List<CalendarDate> read(Matcher match) {
    int year = number(match, "year") * (group(match, "era").startsWith("b") ? -1 : 1);
    List<CalendarDate> readings = new ArrayList<>();
    if (group(match, "first").isEmpty()) {
      valid(year, month(group(match, "month")), number(match, "day")).ifPresent(readings::add);
      return readings;
    }
    int first = number(match, "first");
    int second = number(match, "second");
    valid(year, second, first).ifPresent(readings::add);
    if (group(match, "mark").equals("/") && first != second) {
      valid(year, first, second).ifPresent(readings::add);
    }
    return readings;
  }

  private static Optional<CalendarDate> valid(int year, int month, int day) {
    boolean monthFits = month >= 0 && month <= 12 && (day == 0 || month > 0);
    // 2000 has a 29 February
    boolean fits =
        monthFits
            && (day == 0 || day <= YearMonth.of(year == 0 ? 2000 : year, month).lengthOfMonth());
    return fits ? Optional.of(new CalendarDate(year, month, day)) : Optional.empty();
  }

  private static String group(Matcher match, String name) {
    boolean known = match.namedGroups().containsKey(name);
    String text = known ? match.group(name) : null;
    return text == null ? "" : text;
  }

  private static int number(Matcher match, String name) {
    String text = group(match, name);
    return text.isEmpty() ? 0 : Integer.parseInt(text);
  }

  private static int month(String text) {
    if (text.isEmpty()) {
      return 0;
    }
    return Character.isDigit(text.charAt(0))
        ? Integer.parseInt(text)
        : MONTHS.indexOf(text.substring(0, 3).toLowerCase(Locale.ROOT)) / 3 + 1;
  }

  /** Returns whether this tells all that {@code coarser} tells, and maybe more. */
  boolean within(CalendarDate coarser) {
    return (coarser.year == 0 || coarser.year == year)
        && (coarser.month == 0 || coarser.month == month)
        && (coarser.day == 0 || coarser.day == day);
  }

  /** Returns one spelling for equal dates. */
  String key() {
    return "@" + year + "-" + month + "-" + day;
  }
}
