package dev.webexplorer.evaluate.run;

import com.fasterxml.jackson.databind.JsonNode;
import dev.webexplorer.agent.run.RunConfiguration;
import dev.webexplorer.agent.run.RunDirectory;
import dev.webexplorer.datasets.InputException;
import dev.webexplorer.datasets.Trajectory;
import dev.webexplorer.datasets.benchmark.BenchmarkItem;
import dev.webexplorer.datasets.jsonl.JsonLinesReader;
import dev.webexplorer.datasets.jsonl.JsonLinesWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A run as it lies on disk, opened to be read. What is sealed is opened in memory only.
 *
 * @param configuration what its results depend on
 * @param items its questions by id; without those of a run that was no evaluation
 */
public record RunLog(
    Path folder,
    RunConfiguration configuration,
    RunSeal seal,
    SequencedMap<String, BenchmarkItem> items,
    TrajectoryLog trajectories) {
  /** The questions of an evaluation. */
  public static final String ITEMS = "items.jsonl";

  static final String TRAJECTORIES = "trajectories.jsonl";

  /**
   * Opens a run.
   *
   * @throws InputException when there is none, or it has no trajectories yet
   */
  public static RunLog open(Path folder) {
    RunConfiguration configuration = RunDirectory.configuration(folder);
    Path trajectories = folder.resolve(TRAJECTORIES);
    if (!Files.exists(trajectories)) {
      throw new InputException(
          folder + ": no trajectories yet; let the command that began the run end first");
    }
    RunSeal seal = RunSeal.of(configuration.settings());
    return new RunLog(
        folder,
        configuration,
        seal,
        items(folder.resolve(ITEMS), seal),
        new TrajectoryLog(trajectories));
  }

  private static SequencedMap<String, BenchmarkItem> items(Path file, RunSeal seal) {
    SequencedMap<String, BenchmarkItem> items = new LinkedHashMap<>();
    if (Files.exists(file)) {
      try (JsonLinesReader<JsonNode> lines = JsonLinesReader.open(file, JsonNode.class)) {
        while (lines.hasNext()) {
          BenchmarkItem item = seal.open(lines.next(), BenchmarkItem.class);
          items.put(item.id(), item);
        }
      }
    }
    return items;
  }

  /** Writes the questions of a run, so that it can be judged and read without the benchmark. */
  static void write(RunDirectory directory, RunSeal seal, List<BenchmarkItem> items) {
    try (JsonLinesWriter out = directory.results(ITEMS)) {
      items.forEach(item -> out.write(seal.close(item.id(), item)));
      out.commit();
    }
  }

  /** Returns all trajectories in order; to be closed. */
  public Stream<Trajectory> all() {
    return trajectories.all().map(seal::open);
  }

  /** Reads one trajectory, without reading the others. */
  public Optional<Trajectory> read(String id) {
    return trajectories.read(id).map(seal::open);
  }

  /** Reads all trajectories once and keeps what counts. */
  public RunFigures figures() {
    try (Stream<Trajectory> all = all()) {
      return figures(all.map(AttemptFigures::of).toList());
    }
  }

  /** Returns the figures of attempts of this run. */
  public RunFigures figures(List<AttemptFigures> attempts) {
    int epochs = attempts.stream().mapToInt(one -> one.attempt() + 1).max().orElse(0);
    long questions =
        items.isEmpty()
            ? attempts.stream().map(AttemptFigures::question).distinct().count()
            : items.size();
    return new RunFigures(attempts, groups(new ArrayList<>(items.values())), questions, epochs);
  }

  static Map<String, Map<String, List<String>>> groups(List<BenchmarkItem> items) {
    return items.stream().collect(Collectors.toMap(BenchmarkItem::id, BenchmarkItem::groups));
  }
}
