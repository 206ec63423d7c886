package dev.webexplorer.browser.wikitext;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;

/** Templates of dates, which take year, month and day. */
final class DateTemplates {
  private DateTemplates() {}

  /** Returns what the template comes to; nothing when it is no such one. */
  static Optional<String> render(TemplateCall call) {
    return switch (call.name()) {
      case "birth date",
          "birth date and age",
          "death date",
          "start date",
          "end date",
          "dts",
          "dob",
          "birth-date",
          "death-date",
          "start date and age",
          "birth date and age2",
          "bda",
          "release date",
          "film date",
          "start-date",
          "birth year and age",
          "death year and age",
          "birth-date and age",
          "end date and age",
          "date sort",
          "dtsh",
          "datum",
          "birth year" ->
          Optional.of(date(call));
      case "death date and age", "death-date and age", "dda" -> Optional.of(date(call));
      case "circa", "c.", "ca." -> Optional.of(since("c. ", call));
      case "floruit", "fl." -> Optional.of(since("fl. ", call));
      case "reign", "r." -> Optional.of(since("r. ", call));
      case "as of" -> Optional.of((call.get("lc").isEmpty() ? "As of " : "as of ") + date(call));
      case "age", "age in years and days", "age in years" -> Optional.of("");
      case "years or months ago" -> Optional.of("");
      default -> Optional.empty();
    };
  }

  private static String since(String sign, TemplateCall call) {
    return sign + String.join("–", call.said());
  }

  /** Returns "17 October 2014" of 2014, 10, 17; what is no such date as it is. */
  private static String date(TemplateCall call) {
    String year = call.get(0);
    String month = month(call.get(1));
    String day = call.get(2).matches("[0-9]{1,2}") ? call.get(2).replaceFirst("^0", "") : "";
    boolean numbers = year.isEmpty() || year.matches("[0-9]{1,4}");
    if (!numbers || month.isEmpty()) {
      return year.isEmpty() ? String.join(" ", call.said()) : year;
    }
    return (day + " " + month + " " + year).strip();
  }

  private static String month(String number) {
    int month = number.matches("[0-9]{1,2}") ? Integer.parseInt(number) : 0;
    return month >= 1 && month <= 12
        ? Month.of(month).getDisplayName(TextStyle.FULL, Locale.ENGLISH)
        : "";
  }
}
