package dev.webexplorer.agent;

import dev.webexplorer.datasets.Usage;
import java.util.OptionalDouble;

/** What tokens cost. */
@FunctionalInterface
public interface Pricing {

  Pricing FREE = usage -> OptionalDouble.of(0);
  Pricing UNKNOWN = usage -> OptionalDouble.empty();

  /** Returns US dollars; empty when the price is not known. */
  OptionalDouble usd(Usage usage);

  /**
   * Returns a price list in dollars for a million tokens; cached input is part of input, reasoning
   * part of output, as providers bill them.
   */
  static Pricing perMillion(double input, double cachedInput, double output) {
    return usage ->
        OptionalDouble.of(
            ((usage.inputTokens() - usage.cachedInputTokens()) * input
                    + usage.cachedInputTokens() * cachedInput
                    + usage.outputTokens() * output)
                / 1e6);
  }
}
