package dev.webexplorer.cli.options;

import dev.webexplorer.agent.RunBudget;
import dev.webexplorer.agent.run.RunDirectory;
import dev.webexplorer.datasets.InputException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import picocli.CommandLine.Help;
import picocli.CommandLine.Option;

/** What a whole run may take: exploring, writing, solving, reading and judging together. */
public final class RunBudgetOptions {
  @Option(
      names = "--max-run-cost",
      paramLabel = "USD",
      showDefaultValue = Help.Visibility.NEVER,
      description = "Most dollars for the whole run, earlier starts included; default: no limit.")
  private Optional<Double> cost = Optional.empty();

  @Option(
      names = "--max-run-tokens",
      paramLabel = "TOKENS",
      converter = Quantities.ManyTokens.class,
      showDefaultValue = Help.Visibility.NEVER,
      description = {
        "Most tokens of prompts and messages for the whole run, earlier starts included;",
        "default: no limit."
      })
  private Optional<Long> tokens = Optional.empty();

  @Option(
      names = "--max-run-time",
      paramLabel = "TIME",
      converter = Quantities.Time.class,
      showDefaultValue = Help.Visibility.NEVER,
      description = "Longest time for this start of the run; default: no limit.")
  private Optional<Duration> time = Optional.empty();

  /**
   * Returns what may be taken from now on.
   *
   * @param roles asked for their prices, if money is limited
   */
  public RunBudget budget(RunDirectory directory, ModelRoles roles) {
    if (cost.isPresent()) {
      roles.needPrices("--max-run-cost");
      if (!(cost.get() > 0)) {
        throw new InputException("--max-run-cost must be above 0, not " + cost.get());
      }
    }
    InstantSource clock = InstantSource.system();
    RunBudget budget =
        new RunBudget(
            new RunBudget.Limits(
                cost.map(OptionalDouble::of).orElseGet(OptionalDouble::empty),
                tokens.map(OptionalLong::of).orElseGet(OptionalLong::empty),
                time.map(most -> OptionalLong.of(clock.millis() + most.toMillis()))
                    .orElseGet(OptionalLong::empty)),
            clock);
    if (!roles.rulesOnly()) {
      budget.add(directory.paid());
    }
    return budget;
  }
}
