package dev.webexplorer.agent;

import java.time.Duration;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What one trajectory may use; none is overrun by more than the call in flight.
 *
 * @param turns most assistant messages, the final answer included; at least 1
 * @param contextTokens most tokens a policy may be shown, with what it then writes
 * @param time wall time
 * @param costUsd most money; empty for no limit
 * @param outputTokens most tokens that may be written in all turns; empty for no limit
 */
public record Budget(
    int turns,
    int contextTokens,
    Duration time,
    OptionalDouble costUsd,
    OptionalLong outputTokens) {

  /** 100 turns and 128K tokens as in arXiv 2509.06501, one hour, no cost limit. */
  public static final Budget DEFAULT =
      new Budget(100, 128_000, Duration.ofHours(1), OptionalDouble.empty());

  /** A budget without a limit of output tokens. */
  public Budget(int turns, int contextTokens, Duration time, OptionalDouble costUsd) {
    this(turns, contextTokens, time, costUsd, OptionalLong.empty());
  }
}
