package dev.webexplorer.agent.models;

import java.time.Duration;

/**
 * How an endpoint is treated.
 *
 * @param concurrency most calls at once
 * @param requestsPerMinute 0 for any number
 * @param tokensPerMinute prompt and message together; 0 for any number
 * @param timeout of one call
 * @param firstWait before the first retry; it doubles from one to the next, with jitter
 * @param longestWait between two tries, unless the endpoint asks for more
 * @param giveUp how long a call that fails is tried again
 */
public record Limits(
    int concurrency,
    int requestsPerMinute,
    int tokensPerMinute,
    Duration timeout,
    Duration firstWait,
    Duration longestWait,
    Duration giveUp) {

  public static final Limits DEFAULT =
      new Limits(
          1024,
          0,
          0,
          Duration.ofMinutes(10),
          Duration.ofMillis(500),
          Duration.ofSeconds(30),
          Duration.ofMinutes(10));
}
