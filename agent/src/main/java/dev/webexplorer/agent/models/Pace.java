package dev.webexplorer.agent.models;

import java.time.Duration;
import java.time.InstantSource;

/** So much a minute and no more, evenly, with a burst of a second. Thread-safe. */
final class Pace {
  private static final double MINUTE = 60_000;
  private static final double BURST_MILLIS = 1000;

  private final int perMinute;
  private final InstantSource clock;
  private double free;

  /**
   * @param perMinute 0 for any amount
   */
  Pace(int perMinute, InstantSource clock) {
    this.perMinute = perMinute;
    this.clock = clock;
    this.free = clock.millis() - BURST_MILLIS;
  }

  /** Takes an amount, and returns how long it has to be waited for. */
  synchronized Duration take(long amount) {
    if (perMinute == 0) {
      return Duration.ZERO;
    }
    double now = clock.millis();
    double start = Math.max(free, now - BURST_MILLIS);
    free = start + amount * MINUTE / perMinute;
    return Duration.ofMillis(Math.round(Math.max(0, start - now)));
  }
}
