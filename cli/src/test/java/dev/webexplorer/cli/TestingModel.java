package dev.webexplorer.cli;

import dev.webexplorer.agent.Context;
import dev.webexplorer.agent.Policy;
import dev.webexplorer.agent.Step;
import dev.webexplorer.agent.rules.RulePolicy;
import dev.webexplorer.datagen.explore.RuleExplorer;
import dev.webexplorer.datagen.rules.RuleWriter;

/** The rules as what stands behind a server: explores when that is the task, and else solves. */
final class TestingModel implements Policy {
  private final Policy explorer = new RuleExplorer(RuleWriter.MOST_PAGES);
  private final Policy solver = new RulePolicy();

  @Override
  public String name() {
    return "rules";
  }

  @Override
  public Step next(Context seen) {
    boolean exploring =
        seen.messages().stream().anyMatch(message -> RuleExplorer.isTask(message.content()));
    return (exploring ? explorer : solver).next(seen);
  }
}
