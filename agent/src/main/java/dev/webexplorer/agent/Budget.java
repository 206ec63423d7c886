package dev.webexplorer.agent;

import java.time.Duration;
import java.util.OptionalDouble;

/**
 * What one trajectory may use; none is overrun by more than the call in flight.
 *
 * @param turns most assistant messages, the final answer included; at least 1
 * @param contextTokens most tokens a policy may be shown
 * @param time wall time
 * @param costUsd most money; empty for no limit
 */
public record Budget(int turns, int contextTokens, Duration time, OptionalDouble costUsd) {

  /** 100 turns and 128K tokens as in arXiv 2509.06501, one hour, no cost limit. */
  public static final Budget DEFAULT =
      new Budget(100, 128_000, Duration.ofHours(1), OptionalDouble.empty());
}
