package dev.webexplorer.agent;

import dev.webexplorer.datasets.Usage;
import java.util.OptionalDouble;

/**
 * What calls of models took.
 *
 * @param costUsd what {@code usage} cost; empty when a price is missing
 */
public record Paid(Usage usage, OptionalDouble costUsd) {

  public static final Paid NOTHING = new Paid(Usage.NONE, OptionalDouble.of(0));

  /** Returns both together; a price that is missing in one is missing in the sum. */
  public Paid plus(Paid other) {
    OptionalDouble cost =
        costUsd.isPresent() && other.costUsd.isPresent()
            ? OptionalDouble.of(costUsd.getAsDouble() + other.costUsd.getAsDouble())
            : OptionalDouble.empty();
    return new Paid(usage.plus(other.usage), cost);
  }

  /** Returns prompts and messages together. */
  public long tokens() {
    return usage.inputTokens() + usage.outputTokens();
  }
}
