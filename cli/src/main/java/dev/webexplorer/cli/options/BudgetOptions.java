package dev.webexplorer.cli.options;

import dev.webexplorer.agent.Budget;
import dev.webexplorer.datasets.InputException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import picocli.CommandLine.Help;
import picocli.CommandLine.Option;

/** What one attempt at a question may use. */
@SuppressWarnings("NullAway.Init") // picocli fills them in
public final class BudgetOptions {
  @Option(
      names = "--max-turns",
      paramLabel = "N",
      defaultValue = "100",
      description = "Most turns of an attempt, the answer included.")
  private int maxTurns;

  @Option(
      names = "--context",
      paramLabel = "TOKENS",
      defaultValue = "128k",
      converter = Quantities.Tokens.class,
      description = "Most tokens that the conversation may grow to.")
  private int context;

  @Option(
      names = "--max-time",
      paramLabel = "TIME",
      defaultValue = "1h",
      converter = Quantities.Time.class,
      description = "Longest time for an attempt, such as 90s, 10m or 1h.")
  private Duration maxTime;

  @Option(
      names = "--max-cost",
      paramLabel = "USD",
      showDefaultValue = Help.Visibility.NEVER,
      description = "Most dollars for an attempt; default: no limit.")
  private Optional<Double> maxCost = Optional.empty();

  public Budget budget() {
    if (maxTurns < 1) {
      throw new InputException("--max-turns must be at least 1, not " + maxTurns);
    }
    return new Budget(
        maxTurns,
        context,
        maxTime,
        maxCost.map(OptionalDouble::of).orElseGet(OptionalDouble::empty));
  }
}
