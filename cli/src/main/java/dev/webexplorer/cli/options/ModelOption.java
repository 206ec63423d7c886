package dev.webexplorer.cli.options;

import dev.webexplorer.agent.PageReader;
import dev.webexplorer.agent.Policy;
import dev.webexplorer.agent.Pricing;
import dev.webexplorer.agent.rules.RulePageReader;
import dev.webexplorer.agent.rules.RulePolicy;
import dev.webexplorer.datasets.InputException;
import picocli.CommandLine.Option;

/** What thinks. */
@SuppressWarnings("NullAway.Init") // picocli fills it in
public final class ModelOption {
  private static final String RULES = "rules";

  @Option(
      names = "--model",
      paramLabel = "MODEL",
      defaultValue = RULES,
      description = "What picks the next step: rules, which need no model and no network.")
  private String model;

  /** What answers questions with a model: its policy, its page reader, and what they cost. */
  public record Thinker(Policy policy, PageReader reader, Pricing pricing) {}

  public Thinker thinker() {
    if (!model.equals(RULES)) {
      throw new InputException("unknown model \"" + model + "\": use rules");
    }
    return new Thinker(new RulePolicy(), new RulePageReader(), Pricing.FREE);
  }
}
