package dev.webexplorer.browser.engines;

import java.time.Duration;

/**
 * How long an engine is waited for.
 *
 * @param timeout for one answer
 * @param retries after 429 and 5xx
 * @param backoff before the first retry, doubled for each more; {@code Retry-After} goes first
 * @param longestPause a longer one is not waited for
 * @param atOnce most requests under way
 */
record EnginePatience(
    Duration timeout, int retries, Duration backoff, Duration longestPause, int atOnce) {
  static final EnginePatience DEFAULT =
      new EnginePatience(
          Duration.ofSeconds(20), 2, Duration.ofSeconds(1), Duration.ofSeconds(10), 8);

  /** For a service that has to open a page before it answers. */
  static final EnginePatience READING =
      new EnginePatience(
          Duration.ofSeconds(60), 1, Duration.ofSeconds(2), Duration.ofSeconds(10), 4);
}
