package dev.webexplorer.evaluate.compare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.webexplorer.agent.run.Difference;
import dev.webexplorer.evaluate.run.AttemptFigures;
import dev.webexplorer.evaluate.run.RunFigures;
import dev.webexplorer.evaluate.run.RunLog;
import java.util.List;
import java.util.TreeSet;

/** What two runs must share so that their difference is one of who solved. */
final class Settings {
  /** Who solves is what is compared; another random seed is another sample of the same. */
  private static final List<String> FREE =
      List.of("command", "policy", "model", "random_seed", "closed_book");

  private Settings() {}

  /** Returns what differs, in words; empty when nothing does. */
  static String difference(RunLog first, RunFigures ofFirst, RunLog second, RunFigures ofSecond) {
    return Difference.between(comparable(first, ofFirst), comparable(second, ofSecond));
  }

  private static JsonNode comparable(RunLog run, RunFigures figures) {
    ObjectNode settings = run.configuration().settings().deepCopy();
    settings.remove(FREE);
    if (settings.path("models") instanceof ObjectNode models) {
      models.remove("solver");
    }
    TreeSet<String> judges = new TreeSet<>();
    figures.attempts().stream()
        .filter(AttemptFigures::judged)
        .map(AttemptFigures::judge)
        .forEach(judges::add);
    return settings.put("judged_by", String.join(", ", judges));
  }

  /** Returns the name and revision of what a run is about. */
  static String benchmark(RunLog run) {
    JsonNode settings = run.configuration().settings();
    JsonNode benchmark = settings.path("benchmark");
    return benchmark.isObject()
        ? benchmark.path("name").asText() + " " + benchmark.path("revision").asText()
        : settings.path("questions").asText("unknown");
  }
}
