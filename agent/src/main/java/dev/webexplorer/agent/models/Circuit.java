package dev.webexplorer.agent.models;

import dev.webexplorer.agent.models.CallFailure.Kind;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Keeps calls from an endpoint that is down. After several failures in a row, whoever made them,
 * calls wait; after a while one is let through, and if that goes well all are. A failure that no
 * call can ever get past ends all calls to come. Thread-safe.
 */
final class Circuit {
  private static final int MOST_FAILURES = 12;
  private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

  private final InstantSource clock;
  private int failures;
  private long openUntil;
  private Optional<CallFailure> hopeless = Optional.empty();

  Circuit(InstantSource clock) {
    this.clock = clock;
  }

  /** Returns how long a call must wait now; the first that need not when it was open is a probe. */
  synchronized Duration before() {
    if (hopeless.isPresent()) {
      CallFailure first = hopeless.get();
      throw new CallFailure(first.kind(), String.valueOf(first.getMessage()));
    }
    long now = clock.millis();
    if (openUntil > now) {
      return Duration.ofMillis(openUntil - now);
    }
    if (failures >= MOST_FAILURES) {
      openUntil = now + pause().toMillis();
    }
    return Duration.ZERO;
  }

  synchronized void succeeded() {
    failures = 0;
    openUntil = 0;
  }

  synchronized void failed(CallFailure failure) {
    if (failure.kind() == Kind.HOPELESS) {
      hopeless = Optional.of(failure);
    } else if (failure.kind().down() && ++failures >= MOST_FAILURES) {
      openUntil = clock.millis() + pause().toMillis();
    }
  }

  private Duration pause() {
    int doublings = Math.min(10, failures - MOST_FAILURES);
    Duration wait = FIRST_WAIT.multipliedBy(1L << Math.max(0, doublings));
    return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
  }
}
