package dev.webexplorer.cli.options;

import dev.webexplorer.datagen.filter.ContaminationFilter;
import dev.webexplorer.datagen.filter.DuplicateFilter;
import dev.webexplorer.datagen.filter.Filter;
import dev.webexplorer.datagen.filter.Filters;
import dev.webexplorer.datagen.filter.FormFilter;
import dev.webexplorer.datagen.filter.SafetyFilter;
import dev.webexplorer.datagen.filter.TimeFilter;
import dev.webexplorer.datasets.InputException;
import dev.webexplorer.datasets.QaPair;
import dev.webexplorer.datasets.Sha256;
import dev.webexplorer.datasets.benchmark.BenchmarkItem;
import dev.webexplorer.datasets.benchmark.Benchmarks;
import dev.webexplorer.datasets.jsonl.JsonLinesReader;
import dev.webexplorer.datasets.overlap.KnownQuestions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Help;
import picocli.CommandLine.Option;

/** Questions that new ones must not repeat, and the filters that need nothing but a pair's text. */
public final class KnownOptions {
  @Option(
      names = "--against",
      paramLabel = "FILE",
      arity = "1..*",
      showDefaultValue = Help.Visibility.NEVER,
      description = "Datasets (qa.jsonl) whose questions must not be repeated.")
  private List<Path> against = List.of();

  @Option(
      names = "--contamination",
      paramLabel = "NAME=FILE",
      arity = "1..*",
      showDefaultValue = Help.Visibility.NEVER,
      description = {
        "Benchmarks whose questions must not be repeated, word for word or lightly paraphrased,",
        "as their makers' files, encrypted or not: browsecomp-zh=FILE. Kept are hashes, in memory."
      })
  private List<String> contamination = List.of();

  /** A benchmark's file as it was given. */
  private record Given(String name, Path file) {
    static Given of(String text) {
      int equals = text.indexOf('=');
      if (equals < 1 || equals == text.length() - 1) {
        throw new InputException(
            "--contamination needs NAME=FILE, such as browsecomp-zh=FILE, not \"" + text + "\"");
      }
      return new Given(text.substring(0, equals), Path.of(text.substring(equals + 1)));
    }
  }

  /** Returns the filters of a pair's text. */
  public List<Filter> ofText() {
    return List.of(new FormFilter(), new TimeFilter(), new SafetyFilter(), contaminationFilter());
  }

  private Filter contaminationFilter() {
    if (contamination.isEmpty()) {
      return Filter.skipped("contamination", Filter.Cost.TEXT, "no benchmark was given");
    }
    KnownQuestions.Builder known = KnownQuestions.builder();
    for (String text : contamination) {
      Given given = Given.of(text);
      for (BenchmarkItem item : Benchmarks.named(given.name).read(given.file).items()) {
        known.add(given.name + "/" + item.id(), item.question(), item.answers());
      }
    }
    return new ContaminationFilter(known.build());
  }

  /** Returns the filters that compare with questions before. */
  public Filters known() {
    DuplicateFilter duplicates = new DuplicateFilter();
    for (Path file : against) {
      try (JsonLinesReader<QaPair> pairs = JsonLinesReader.open(file, QaPair.class)) {
        duplicates.remember(file.toString(), pairs);
      }
    }
    return Filters.of(duplicates);
  }

  /** Returns what results depend on: the files by their digests. */
  public Map<String, String> settings() {
    Map<String, String> settings = new TreeMap<>();
    if (!against.isEmpty()) {
      settings.put("against", digests(against));
    }
    if (!contamination.isEmpty()) {
      List<Given> given = contamination.stream().map(Given::of).toList();
      settings.put("contamination", digests(given.stream().map(Given::file).toList()));
    }
    return settings;
  }

  private static String digests(List<Path> files) {
    List<String> digests = new ArrayList<>();
    files.forEach(file -> digests.add(Sha256.of(file)));
    return String.join(" ", digests);
  }
}
