package dev.webexplorer.cli.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.webexplorer.agent.run.RunConfiguration;
import dev.webexplorer.datasets.jsonl.Json;
import dev.webexplorer.evaluate.run.RunFigures;
import dev.webexplorer.evaluate.run.Spent;
import dev.webexplorer.evaluate.run.Verdicts;
import dev.webexplorer.evaluate.statistics.Interval;
import java.util.Locale;

/** What a run came to, in one line for a person and one object for a program. */
public record RunSummary(RunConfiguration configuration, RunFigures figures) {

  /** Returns the object that {@code evaluate} and {@code judge} end with. */
  public ObjectNode json() {
    Verdicts verdicts = figures.verdicts();
    Spent spent = figures.spent();
    JsonNode benchmark = configuration.settings().path("benchmark");
    ObjectNode json = Json.mapper().createObjectNode();
    json.put("run", configuration.digest());
    json.put("benchmark", benchmark.path("name").asText());
    json.put("revision", benchmark.path("revision").asText());
    json.put("policy", configuration.settings().path("policy").asText());
    json.put("n", verdicts.questions());
    json.put("of", benchmark.path("of").asLong());
    json.put("finished", verdicts.finished());
    json.put("judged", verdicts.judged());
    json.set("accuracy", Json.mapper().valueToTree(verdicts.accuracy().map(a -> a.value())));
    Interval interval = verdicts.accuracy().map(a -> a.interval()).orElse(new Interval(0, 1));
    json.putArray("interval").add(interval.low()).add(interval.high());
    json.putArray("bounds").add(verdicts.worst()).add(verdicts.best());
    json.put("epochs", verdicts.epochs());
    json.set("pass_at_k", Json.mapper().valueToTree(verdicts.passAt()));
    json.set("mean_turns", Json.mapper().valueToTree(spent.meanTurns()));
    json.set("cost_usd", Json.mapper().valueToTree(spent.costUsd()));
    return json;
  }

  /** Returns how many questions of how many, and by what they were chosen. */
  public String chosen() {
    JsonNode benchmark = configuration.settings().path("benchmark");
    String subset = benchmark.path("subset").asText();
    return "%,d of %,d questions%s"
        .formatted(
            figures.questions(),
            benchmark.path("of").asLong(),
            subset.isEmpty() ? "" : " (" + subset + ")");
  }

  /** Returns the running accuracy, its interval and what it is out of. */
  public static String running(Verdicts verdicts) {
    return verdicts
        .accuracy()
        .map(accuracy ->
            String.format(
                Locale.ROOT,
                "%.1f%% (%.1f–%.1f), %,d judged",
                100 * accuracy.value(),
                100 * accuracy.interval().low(),
                100 * accuracy.interval().high(),
                verdicts.judged()))
        .orElse("none judged");
  }
}
