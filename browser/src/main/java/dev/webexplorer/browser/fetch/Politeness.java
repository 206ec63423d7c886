package dev.webexplorer.browser.fetch;

import java.time.Duration;

/**
 * How one host is treated; a crawl-delay in its robots.txt lengthens the interval, and leaves it
 * one request at a time.
 *
 * @param perHost most requests under way at once
 * @param interval from the start of one request to the start of the next
 * @param longestWait for a turn; a request whose turn is further off is given up
 * @param retries after 429 and 5xx
 * @param backoff before the first retry, doubled for each more; {@code Retry-After} goes first
 */
public record Politeness(
    int perHost, Duration interval, Duration longestWait, int retries, Duration backoff) {
  public static final Politeness DEFAULT =
      new Politeness(4, Duration.ofMillis(250), Duration.ofSeconds(60), 2, Duration.ofSeconds(1));
}
