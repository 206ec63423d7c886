package dev.webexplorer.browser.fetch;

import dev.webexplorer.browser.Outcome;
import dev.webexplorer.browser.fetch.Exchange.Answered;
import dev.webexplorer.browser.net.Target;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** Waits for the host's turn; tries again, later, what a busy server turned away. */
public final class PoliteTransport implements Transport {
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(20);

  private final Transport next;
  private final HostPaces paces;
  private final Politeness politeness;

  public PoliteTransport(Transport next, HostPaces paces, Politeness politeness) {
    this.next = next;
    this.paces = paces;
    this.politeness = politeness;
  }

  @Override
  public Exchange exchange(Target target, HttpHeaders fields) {
    HostPace pace = paces.of(target);
    try {
      for (int attempt = 0; ; attempt++) {
        Exchange exchange = inTurn(pace, target, fields);
        Optional<Duration> pause = pauseAfter(exchange, attempt);
        if (pause.isEmpty()) {
          return exchange;
        }
        pace.pause(pause.get());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Exchange.Unanswered.of(target, Outcome.Status.FAILED, "interrupted");
    }
  }

  private Exchange inTurn(HostPace pace, Target target, HttpHeaders fields)
      throws InterruptedException {
    if (!pace.enter()) {
      String detail =
          target.host()
              + " is asked so much that a turn is over "
              + politeness.longestWait().toSeconds()
              + " s away";
      return Exchange.Unanswered.of(target, Outcome.Status.TIMED_OUT, detail);
    }
    try {
      return next.exchange(target, fields);
    } finally {
      pace.leave();
    }
  }

  /** Returns how long to wait before trying again, or nothing if the answer stands. */
  private Optional<Duration> pauseAfter(Exchange exchange, int attempt) {
    if (attempt >= politeness.retries()
        || !(exchange instanceof Answered answer)
        || (answer.status() != 429 && answer.status() < 500)) {
      return Optional.empty();
    }
    Duration pause = answer.header("retry-after").flatMap(this::stated).orElse(backoff(attempt));
    return Optional.of(pause).filter(time -> time.compareTo(LONGEST_PAUSE) <= 0);
  }

  /** Doubles each time, give or take a quarter, so that many who were turned away do not meet. */
  private Duration backoff(int attempt) {
    double factor = Math.scalb(ThreadLocalRandom.current().nextDouble(0.75, 1.25), attempt);
    return Duration.ofNanos((long) (politeness.backoff().toNanos() * factor));
  }

  private Optional<Duration> stated(String value) {
    if (value.matches("[0-9]{1,9}")) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
    }
    try {
      Instant until = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      Duration left = Duration.between(Instant.now(), until);
      return Optional.of(left.isNegative() ? Duration.ZERO : left);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
