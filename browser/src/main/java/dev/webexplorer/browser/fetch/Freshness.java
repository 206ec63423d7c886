package dev.webexplorer.browser.fetch;

import dev.webexplorer.browser.fetch.Exchange.Answered;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/** What HTTP (RFC 9111, as a private cache) says of keeping an answer. */
final class Freshness {
  private static final Duration LONGEST_GUESS = Duration.ofDays(1);

  private Freshness() {}

  /** Whether the answer may be kept at all, and is of use later. */
  static boolean storable(Answered answer) {
    boolean kind =
        switch (answer.status()) {
          case 200, 203, 301, 308, 404, 410 -> true;
          default -> false;
        };
    boolean useful = hasValidator(answer) || !lifetime(answer).isZero();
    return kind
        && useful
        && !answer.truncated()
        && !answer.listed("cache-control").contains("no-store")
        && !answer.listed("vary").contains("*");
  }

  /** Whether a kept answer may be given without asking again. */
  static boolean fresh(Answered answer, Instant now) {
    Duration age = Duration.between(answer.at(), now).plus(seconds(answer.header("age")));
    return !answer.listed("cache-control").contains("no-cache")
        && age.compareTo(lifetime(answer)) < 0;
  }

  static boolean hasValidator(Answered answer) {
    return answer.header("etag").isPresent() || answer.header("last-modified").isPresent();
  }

  private static Duration lifetime(Answered answer) {
    List<String> control = answer.listed("cache-control");
    for (String directive : control) {
      if (directive.startsWith("max-age=")) {
        String digits = directive.substring("max-age=".length()).replace("\"", "");
        return seconds(Optional.of(digits));
      }
    }
    Optional<Instant> expires = answer.header("expires").map(Freshness::date);
    Instant served = answer.header("date").map(Freshness::date).orElse(Instant.EPOCH);
    if (expires.isPresent()) {
      return positive(Duration.between(served, expires.get()));
    }
    return guessed(answer, served);
  }

  /** A tenth of the time that the page has stood unchanged, as browsers guess. */
  private static Duration guessed(Answered answer, Instant served) {
    Optional<Instant> modified = answer.header("last-modified").map(Freshness::date);
    if (modified.isEmpty() || modified.get().equals(Instant.EPOCH)) {
      return Duration.ZERO;
    }
    Duration guess = positive(Duration.between(modified.get(), served)).dividedBy(10);
    return guess.compareTo(LONGEST_GUESS) < 0 ? guess : LONGEST_GUESS;
  }

  private static Duration positive(Duration time) {
    return time.isNegative() ? Duration.ZERO : time;
  }

  private static Duration seconds(Optional<String> digits) {
    return digits
        .filter(text -> text.matches("[0-9]{1,9}"))
        .map(text -> Duration.ofSeconds(Long.parseLong(text)))
        .orElse(Duration.ZERO);
  }

  /** A date that cannot be read is long past, as the standard asks for {@code Expires}. */
  private static Instant date(String text) {
    try {
      return ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    } catch (DateTimeParseException e) {
      return Instant.EPOCH;
    }
  }
}
