package dev.webexplorer.cli.evaluate;

import dev.webexplorer.datasets.InputException;
import dev.webexplorer.datasets.benchmark.BenchmarkItem;
import dev.webexplorer.datasets.benchmark.BenchmarkSet;
import dev.webexplorer.datasets.benchmark.Benchmarks;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import picocli.CommandLine.Help;
import picocli.CommandLine.Option;

/** Which questions are asked. */
@SuppressWarnings("NullAway.Init") // picocli fills them in
public final class BenchmarkOptions {
  @Option(
      names = "--benchmark",
      required = true,
      paramLabel = "NAME",
      description = "The benchmark's name; benchmarks lists them.")
  private String benchmark;

  @Option(
      names = "--file",
      required = true,
      paramLabel = "FILE",
      description = "Its file as published: CSV, XLSX, JSON or JSON Lines; opened in memory only.")
  private Path file;

  @Option(
      names = "--only",
      paramLabel = "GROUP=VALUE",
      description = "Take only the questions of a group, such as level=1.")
  private List<String> only = new ArrayList<>();

  @Option(
      names = "--ids",
      split = ",",
      paramLabel = "ID",
      description = "Take only these questions.")
  private List<String> ids = new ArrayList<>();

  @Option(
      names = "--sample",
      paramLabel = "N",
      showDefaultValue = Help.Visibility.NEVER,
      description = "Take so many of the questions by chance.")
  private Optional<Integer> sample = Optional.empty();

  @Option(
      names = "--sample-seed",
      paramLabel = "N",
      defaultValue = "0",
      description = "Which chance: the same draws the same questions.")
  private long sampleSeed;

  /** Reads the questions; all that is not asked stays counted. */
  public BenchmarkSet read() {
    BenchmarkSet set = Benchmarks.named(benchmark).read(file);
    for (String each : only) {
      int equals = each.indexOf('=');
      if (equals < 1) {
        throw new InputException("--only " + each + " is not GROUP=VALUE");
      }
      set = set.only(each.substring(0, equals), each.substring(equals + 1));
    }
    if (!ids.isEmpty()) {
      set = chosen(set);
    }
    return sample.isPresent() ? sampled(set, sample.get()) : set;
  }

  private BenchmarkSet chosen(BenchmarkSet set) {
    Set<String> wanted = new LinkedHashSet<>(ids);
    List<BenchmarkItem> items =
        set.items().stream().filter(item -> wanted.remove(item.id())).toList();
    if (!wanted.isEmpty()) {
      throw new InputException(
          "%s: no question has the id %s".formatted(file, wanted.iterator().next()));
    }
    return set.chosen(items, items.size() + " by id");
  }

  private BenchmarkSet sampled(BenchmarkSet set, int size) {
    if (size < 1 || size > set.items().size()) {
      throw new InputException(
          "--sample is from 1 to %d, not %d".formatted(set.items().size(), size));
    }
    List<BenchmarkItem> left = new ArrayList<>(set.items());
    SplittableRandom random = new SplittableRandom(sampleSeed);
    List<BenchmarkItem> drawn = new ArrayList<>();
    while (drawn.size() < size) {
      int at = random.nextInt(left.size());
      drawn.add(left.get(at));
      left.set(at, left.getLast());
      left.removeLast();
    }
    return set.chosen(drawn, "sample of " + size + ", seed " + sampleSeed);
  }
}
