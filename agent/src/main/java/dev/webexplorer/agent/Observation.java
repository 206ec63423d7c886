package dev.webexplorer.agent;

import dev.webexplorer.datasets.Usage;
import java.util.OptionalDouble;

/**
 * What a tool answered.
 *
 * @param malformed the call itself was wrong (unknown tool, broken arguments)
 * @param costUsd what {@code usage} cost; empty when a price is missing
 */
public record Observation(String text, boolean malformed, Usage usage, OptionalDouble costUsd) {

  /** An observation that cost nothing. */
  public static Observation of(String text) {
    return new Observation(text, false, Usage.NONE, OptionalDouble.of(0));
  }

  /** What is observed instead of the result of a call that is wrong. */
  public static Observation malformed(String what) {
    return new Observation(what, true, Usage.NONE, OptionalDouble.of(0));
  }
}
