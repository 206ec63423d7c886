package dev.webexplorer.agent;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that goes on by the same step at each look. */
final class TestingClock implements InstantSource {
  private final Duration step;
  private Instant now = Instant.EPOCH;

  TestingClock(Duration step) {
    this.step = step;
  }

  @Override
  public Instant instant() {
    now = now.plus(step);
    return now;
  }
}
