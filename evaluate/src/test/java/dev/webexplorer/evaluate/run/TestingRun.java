package dev.webexplorer.evaluate.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.webexplorer.agent.run.RunConfiguration;
import dev.webexplorer.agent.run.RunDirectory;
import dev.webexplorer.datasets.Message;
import dev.webexplorer.datasets.StopReason;
import dev.webexplorer.datasets.Trajectory;
import dev.webexplorer.datasets.Usage;
import dev.webexplorer.datasets.benchmark.BenchmarkItem;
import dev.webexplorer.datasets.benchmark.Seal;
import dev.webexplorer.datasets.jsonl.Json;
import dev.webexplorer.datasets.jsonl.JsonLinesWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** A run on disk, made of verdicts. */
public final class TestingRun {
  private final List<BenchmarkItem> items = new ArrayList<>();
  private final List<Trajectory> trajectories = new ArrayList<>();
  private final ObjectNode settings = Json.mapper().createObjectNode();
  private Optional<Seal> seal = Optional.empty();
  private String judge = "match";

  public TestingRun(String benchmark, String policy) {
    settings.put("policy", policy).putObject("budget").put("turns", 100);
    settings.putObject("benchmark").put("name", benchmark).put("revision", "r1").put("of", 400);
  }

  public TestingRun setting(String name, String value) {
    settings.put(name, value);
    return this;
  }

  public TestingRun judge(String name) {
    judge = name;
    return this;
  }

  public TestingRun sealed(Seal value) {
    seal = Optional.of(value);
    settings.set("seal", Json.mapper().valueToTree(value));
    return this;
  }

  /** Adds a question of a level; + is a right attempt, - a wrong one, ? one that nobody judged. */
  public TestingRun question(String id, String level, String verdicts) {
    items.add(
        new BenchmarkItem(
            id,
            "Which is " + id + "?",
            "gold of " + id,
            List.of(),
            Map.of("level", List.of(level)),
            Map.of(),
            seal));
    for (int i = 0; i < verdicts.length(); i++) {
      trajectories.add(trajectory(id, i, verdicts.charAt(i)));
    }
    return this;
  }

  private Trajectory trajectory(String id, int attempt, char verdict) {
    Optional<Boolean> correct = verdict == '?' ? Optional.empty() : Optional.of(verdict == '+');
    int turns = attempt + 2;
    return new Trajectory(
        id + "-" + attempt,
        id,
        attempt,
        List.of(
            new Message.User("Which is " + id + "?"),
            new Message.Assistant(
                "=answer of " + id + "\n**Confidence:** " + 10 * turns + "%", "", List.of())),
        List.of(),
        Optional.of("=answer of " + id),
        Optional.of(new Trajectory.Judged(correct, judge, "because of gold")),
        Optional.empty(),
        StopReason.ANSWERED,
        false,
        turns,
        Map.of("search", turns - 1, "malformed", 0),
        new Usage(1000L * turns, 500, 100, 0),
        OptionalDouble.of(0.01 * turns),
        Instant.EPOCH,
        1500L * turns,
        "policy",
        "web",
        0,
        "run",
        Map.of());
  }

  /** Writes it into an empty folder. */
  public RunLog in(Path folder) {
    RunSeal cover = new RunSeal(seal);
    RunConfiguration configuration = new RunConfiguration(settings.deepCopy(), Map.of());
    try (RunDirectory directory = RunDirectory.open(folder, configuration, false, cover);
        JsonLinesWriter out = directory.results(RunLog.TRAJECTORIES)) {
      RunLog.write(directory, cover, items);
      trajectories.forEach(trajectory -> out.write(cover.close(trajectory)));
      out.commit();
    }
    return RunLog.open(folder);
  }
}
