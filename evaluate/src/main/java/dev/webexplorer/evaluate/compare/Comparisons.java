package dev.webexplorer.evaluate.compare;

import dev.webexplorer.datasets.InputException;
import dev.webexplorer.evaluate.run.RunLog;
import dev.webexplorer.evaluate.statistics.Paired;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/**
 * Several comparisons at once: of the runs on one benchmark, each is compared with the first.
 *
 * @param adjusted the p value of each, corrected by Holm for all of them
 */
public record Comparisons(List<Comparison> each, List<Double> adjusted) {
  public Comparisons {
    each = List.copyOf(each);
    adjusted = List.copyOf(adjusted);
  }

  /**
   * Compares runs.
   *
   * @throws InputException when a run is the only one on its benchmark, or as {@link Comparison}
   */
  public static Comparisons of(List<RunLog> runs, boolean force) {
    Map<String, List<RunLog>> benchmarks = new LinkedHashMap<>();
    runs.forEach(run ->
        benchmarks.computeIfAbsent(Settings.benchmark(run), _ -> new ArrayList<>()).add(run));
    List<Comparison> all = new ArrayList<>();
    benchmarks.forEach((benchmark, own) -> {
      if (own.size() < 2) {
        throw new InputException(
            "%s is the only run on %s: there is nothing to align; give another on it"
                .formatted(own.getFirst().folder(), benchmark));
      }
      own.subList(1, own.size())
          .forEach(other -> all.add(Comparison.of(own.getFirst(), other, force)));
    });
    double[] raw = all.stream().mapToDouble(Comparison::p).toArray();
    return new Comparisons(all, DoubleStream.of(Paired.holm(raw)).boxed().toList());
  }
}
