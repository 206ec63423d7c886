package dev.webexplorer.cli.commands;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.webexplorer.agent.Budget;
import dev.webexplorer.agent.ContextStrategy;
import dev.webexplorer.agent.models.Role;
import dev.webexplorer.agent.run.RunConfiguration;
import dev.webexplorer.browser.Web;
import dev.webexplorer.cli.options.BudgetOptions;
import dev.webexplorer.cli.options.ModelRoles;
import dev.webexplorer.datasets.jsonl.Json;
import java.io.IOException;
import java.util.Map;

/** What the results of a run depend on, whichever command it is; {@code run.json} keeps it. */
record RunSetting(ObjectNode resolved) {

  static RunSetting of(
      String command, Web web, ModelRoles roles, long randomSeed, BudgetOptions options) {
    RunSetting setting = of(command, web, roles, randomSeed, options.budget());
    String strategy = options.strategy().name();
    return strategy.equals(ContextStrategy.APPEND_ONLY.name())
        ? setting
        : setting.with("context_strategy", strategy);
  }

  static RunSetting of(String command, Web web, ModelRoles roles, long randomSeed, Budget budget) {
    ObjectNode resolved = Json.mapper().createObjectNode();
    resolved.put("command", command);
    resolved.put("web", web.id().toString());
    resolved.put("policy", roles.name(Role.SOLVER));
    resolved.put("random_seed", randomSeed);
    resolved
        .putObject("budget")
        .put("turns", budget.turns())
        .put("context_tokens", budget.contextTokens())
        .put("seconds", budget.time().toSeconds())
        .<ObjectNode>set("cost_usd", Json.mapper().valueToTree(budget.costUsd()))
        .set("output_tokens", Json.mapper().valueToTree(budget.outputTokens()));
    resolved.set("models", roles.settings());
    return new RunSetting(resolved);
  }

  RunSetting with(String name, String value) {
    return new RunSetting(resolved.deepCopy().put(name, value));
  }

  RunSetting with(String name, int value) {
    return new RunSetting(resolved.deepCopy().put(name, value));
  }

  RunSetting with(String name, JsonNode value) {
    ObjectNode more = resolved.deepCopy();
    more.set(name, value);
    return new RunSetting(more);
  }

  RunConfiguration configuration() throws IOException {
    return new RunConfiguration(
        resolved,
        Map.of(
            "webexplorer", BuildVersion.version(),
            "commit", BuildVersion.commit(),
            "java", Runtime.version().toString()));
  }
}
