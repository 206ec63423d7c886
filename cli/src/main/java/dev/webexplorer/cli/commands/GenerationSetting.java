package dev.webexplorer.cli.commands;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.webexplorer.agent.Budget;
import dev.webexplorer.agent.run.RunConfiguration;
import dev.webexplorer.browser.Web;
import dev.webexplorer.cli.options.ModelOption;
import dev.webexplorer.datagen.generate.GenerateSettings;
import dev.webexplorer.datasets.jsonl.Json;
import java.io.IOException;
import java.util.Map;

/** What the questions of a run depend on. */
final class GenerationSetting {
  private GenerationSetting() {}

  /** Returns it as it stands in {@code run.json}; the count may grow, so it is not in it. */
  static RunConfiguration of(
      String command,
      Web web,
      ModelOption.Thinker thinker,
      Budget budget,
      GenerateSettings settings)
      throws IOException {
    ObjectNode resolved = Json.mapper().createObjectNode();
    resolved.put("command", command);
    resolved.put("web", web.id().toString());
    resolved.put("policy", thinker.policy().name());
    resolved.put("rounds", settings.rounds());
    resolved.put("random_seed", settings.randomSeed());
    resolved
        .putObject("budget")
        .put("turns", budget.turns())
        .put("context_tokens", budget.contextTokens())
        .put("seconds", budget.time().toSeconds());
    return new RunConfiguration(
        resolved,
        Map.of(
            "webexplorer", BuildVersion.version(),
            "commit", BuildVersion.commit(),
            "java", Runtime.version().toString()));
  }
}
