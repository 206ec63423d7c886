package dev.webexplorer.evaluate.judge.table;

import dev.webexplorer.evaluate.judge.official.Python;
import java.net.URI;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How two cells are made ready and compared, by WideSearch's names for it. */
final class CellRule {
  private static final Pattern NUMBER = Pattern.compile("[-+]?\\d*\\.\\d+%?|[-+]?\\d+\\.?\\d*%?");
  private static final Pattern URL = Pattern.compile("https?://[!-z~]+");
  private static final int NEAR_DAYS = 31;

  private CellRule() {}

  /**
   * Makes a cell ready.
   *
   * @param name {@code extract_number}, {@code norm_str} or {@code norm_date}
   */
  static Optional<String> ready(String name, String cell) {
    return switch (name) {
      case "extract_number" -> {
        Matcher number = NUMBER.matcher(cell.replace(",", ""));
        yield Optional.of(number.find() ? number.group() : "NULL");
      }
      case "norm_str" ->
          Optional.of(cell.toLowerCase(Locale.ROOT).strip().replace(" ", "").replace("*", ""));
      case "norm_date" -> Optional.of(Dates.of(cell).map(LocalDate::toString).orElse(cell));
      default -> Optional.empty();
    };
  }

  /**
   * Compares cells that are ready; empty where a model has to.
   *
   * @param criterion for {@code number_near}: how far it may be off, as a share of what is wanted
   */
  static Optional<Boolean> agrees(String name, String given, String wanted, String criterion) {
    return switch (name) {
      case "exact_match" ->
          Optional.of(given.toLowerCase(Locale.ROOT).equals(wanted.toLowerCase(Locale.ROOT)));
      case "url_match" -> Optional.of(hosts(given).equals(hosts(wanted)));
      case "in_match" -> Optional.of(wanted.contains(given));
      case "number_near" -> Optional.of(near(given, wanted, number(criterion).orElse(0)));
      case "date_near" -> Optional.of(nearDates(given, wanted));
      default -> given.equals(wanted) ? Optional.of(true) : Optional.empty();
    };
  }

  private static Set<String> hosts(String text) {
    return URL.matcher(text)
        .results()
        .map(MatchResult::group)
        .map(CellRule::host)
        .collect(Collectors.toSet());
  }

  private static String host(String url) {
    try {
      return Optional.ofNullable(URI.create(url).getRawAuthority()).orElse("");
    } catch (IllegalArgumentException e) {
      return url.replaceFirst("^https?://", "").replaceFirst("[/?#].*$", "");
    }
  }

  private static boolean near(String given, String wanted, double share) {
    OptionalDouble one = number(given);
    OptionalDouble other = number(wanted);
    if (one.isEmpty() || other.isEmpty()) {
      return one.isEmpty() && other.isEmpty() && given.equals(wanted);
    }
    return Math.abs(one.getAsDouble() - other.getAsDouble())
        <= Math.abs(other.getAsDouble()) * share;
  }

  private static OptionalDouble number(String text) {
    OptionalDouble value = Python.number(text.replace("%", ""));
    return text.contains("%") && value.isPresent()
        ? OptionalDouble.of(value.getAsDouble() / 100)
        : value;
  }

  private static boolean nearDates(String given, String wanted) {
    Optional<LocalDate> one = Dates.of(given);
    Optional<LocalDate> other = Dates.of(wanted);
    if (one.isEmpty() || other.isEmpty()) {
      return one.isEmpty() && other.isEmpty();
    }
    return Math.abs(ChronoUnit.DAYS.between(one.get(), other.get())) <= NEAR_DAYS;
  }
}
