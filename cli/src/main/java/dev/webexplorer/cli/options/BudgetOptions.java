package dev.webexplorer.cli.options;

import dev.webexplorer.agent.Agent;
import dev.webexplorer.agent.Budget;
import dev.webexplorer.agent.ContextStrategy;
import dev.webexplorer.browser.Web;
import dev.webexplorer.datasets.InputException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import picocli.CommandLine;
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

  @Option(
      names = "--max-output",
      paramLabel = "TOKENS",
      converter = Quantities.ManyTokens.class,
      showDefaultValue = Help.Visibility.NEVER,
      description = "Most tokens that may be written in an attempt; default: no limit.")
  private Optional<Long> maxOutput = Optional.empty();

  @Option(
      names = "--context-strategy",
      paramLabel = "STRATEGY",
      defaultValue = "append-only",
      converter = Strategies.class,
      description = {
        "What is seen of a long conversation: append-only, keep-last:N observations,",
        "or summarize, which goes on from a summary when the context is full."
      })
  private ContextStrategy strategy;

  /**
   * Returns the agent of a thinker under these limits.
   *
   * @param roles asked for their prices, if money is limited
   */
  public Agent.Builder agent(Thinker thinker, Web web, ModelRoles roles) {
    if (maxCost.isPresent()) {
      roles.needPrices("--max-cost");
    }
    return thinker.agent(web, budget()).strategy(strategy);
  }

  public ContextStrategy strategy() {
    return strategy;
  }

  public Budget budget() {
    if (maxTurns < 1) {
      throw new InputException("--max-turns must be at least 1, not " + maxTurns);
    }
    return new Budget(
        maxTurns,
        context,
        maxTime,
        maxCost.map(OptionalDouble::of).orElseGet(OptionalDouble::empty),
        maxOutput.map(OptionalLong::of).orElseGet(OptionalLong::empty));
  }

  /** Strategies by their names. */
  static final class Strategies implements CommandLine.ITypeConverter<ContextStrategy> {
    private static final String KEEP = "keep-last:";

    @Override
    public ContextStrategy convert(String text) {
      if (text.equals("append-only")) {
        return ContextStrategy.APPEND_ONLY;
      }
      if (text.equals("summarize")) {
        return ContextStrategy.summarize();
      }
      if (text.matches(KEEP + "[1-9][0-9]{0,3}")) {
        return ContextStrategy.keepLast(Integer.parseInt(text.substring(KEEP.length())));
      }
      throw new CommandLine.TypeConversionException(
          "'" + text + "' is not append-only, keep-last:N or summarize");
    }
  }
}
