package dev.webexplorer.datasets.benchmark;

import dev.webexplorer.datasets.InputException;
import dev.webexplorer.datasets.jsonl.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** All benchmarks that are known, as {@code benchmarks.json} tells of them. */
public final class Benchmarks {
  private static final List<Benchmark> ALL = load();

  private Benchmarks() {}

  public static List<Benchmark> all() {
    return ALL;
  }

  /**
   * Returns a benchmark by its name.
   *
   * @throws InputException listing all names, when there is none
   */
  public static Benchmark named(String name) {
    return ALL.stream()
        .filter(benchmark -> benchmark.name().equals(name))
        .findFirst()
        .orElseThrow(() ->
            new InputException(
                "no benchmark is called \"%s\"; there are %s"
                    .formatted(
                        name,
                        ALL.stream().map(Benchmark::name).collect(Collectors.joining(", ")))));
  }

  /** Returns every string that marks a benchmark: a page or a dataset that holds one hosts it. */
  public static List<String> canaries() {
    return ALL.stream().map(Benchmark::canary).filter(c -> !c.isEmpty()).distinct().toList();
  }

  private static List<Benchmark> load() {
    try (InputStream in = Benchmarks.class.getResourceAsStream("benchmarks.json")) {
      return List.of(Json.mapper().readValue(Objects.requireNonNull(in), Benchmark[].class));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
