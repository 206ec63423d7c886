package dev.webexplorer.cli.evaluate;

import dev.webexplorer.datasets.QaPair;
import dev.webexplorer.datasets.Trajectory;
import dev.webexplorer.datasets.benchmark.BenchmarkItem;
import dev.webexplorer.datasets.export.Source;
import dev.webexplorer.evaluate.run.RunLog;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The questions and trajectories of an evaluation, what is sealed opened in memory. */
public record EvaluationSource(RunLog log) implements Source {

  @Override
  public String name() {
    return log.folder().toString();
  }

  @Override
  public long questions(Consumer<QaPair> to) {
    log.items().values().stream().map(EvaluationSource::pair).forEach(to);
    return 0;
  }

  private static QaPair pair(BenchmarkItem item) {
    return new QaPair(
        item.id(),
        item.question(),
        item.answer(),
        item.aliases(),
        "",
        "",
        "",
        List.of(),
        List.of(),
        List.of(),
        Map.of(),
        List.of(),
        Map.of(),
        "",
        Map.of());
  }

  @Override
  public long trajectories(boolean needed, Consumer<Trajectory> to) {
    try (Stream<Trajectory> all = log.all()) {
      all.forEach(to);
    }
    return 0;
  }
}
