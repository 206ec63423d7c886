package dev.webexplorer.evaluate.judge.table;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Dates as tables write them; without a day the first of the month, without a month January. */
final class Dates {
  private static final List<DateTimeFormatter> FORMS =
      Stream.of(
              "yyyy-M-d",
              "yyyy/M/d",
              "yyyy.M.d",
              "yyyy-M-d[ 'T']HH:mm[:ss]",
              "M/d/yyyy",
              "MMMM d[,] yyyy",
              "MMM[.] d[,] yyyy",
              "d MMMM[,] yyyy",
              "d MMM[.][,] yyyy",
              "MMMM[,] yyyy",
              "MMM[.][,] yyyy",
              "yyyy-M",
              "yyyy/M",
              "yyyy年M月d日",
              "yyyy年M月",
              "yyyy年",
              "yyyy")
          .map(form ->
              new DateTimeFormatterBuilder()
                  .parseCaseInsensitive()
                  .appendPattern(form.replace("yyyy", "uuuu"))
                  .parseDefaulting(ChronoField.MONTH_OF_YEAR, 1)
                  .parseDefaulting(ChronoField.DAY_OF_MONTH, 1)
                  .toFormatter(Locale.ENGLISH))
          .toList();

  private Dates() {}

  static Optional<LocalDate> of(String text) {
    String bare =
        text.replace("*", "")
            .strip()
            .replaceAll("(?i)(\\d)(?:st|nd|rd|th)\\b", "$1")
            .replaceAll("\\s+", " ");
    for (DateTimeFormatter form : FORMS) {
      try {
        return Optional.of(LocalDate.parse(bare, form));
      } catch (DateTimeParseException e) {
        // another form, or no date
      }
    }
    return Optional.empty();
  }
}
