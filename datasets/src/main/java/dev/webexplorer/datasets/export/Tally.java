package dev.webexplorer.datasets.export;

import dev.webexplorer.datasets.InputException;
import dev.webexplorer.datasets.Trajectory;
import dev.webexplorer.datasets.parquet.Shape;
import dev.webexplorer.datasets.select.Band;
import dev.webexplorer.datasets.select.QuestionTraits;
import dev.webexplorer.datasets.select.RoundId;
import dev.webexplorer.datasets.select.Selection;
import dev.webexplorer.datasets.select.Selection.Split;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What was written, added up. */
final class Tally {
  private final Set<String> runs = new TreeSet<>();
  private final Set<String> webs = new TreeSet<>();
  private final Set<String> policies = new TreeSet<>();
  private final Map<Split, Set<String>> questions = new EnumMap<>(Split.class);
  private final Map<Split, Long> trajectories = new EnumMap<>(Split.class);
  private final Map<Split, Long> rows = new EnumMap<>(Split.class);
  private final Map<String, Map<String, Long>> kinds = new TreeMap<>();
  private final List<Written> files = new ArrayList<>();
  private final Histogram tokens = new Histogram();
  private long turns;
  private long tooLong;
  private long cut;
  private long rejected;

  /** A file that is whole. */
  record Written(String name, Split split, Shape.Fields shape, long rows, long bytes) {
    Written(String name, Split split, Shape.Fields shape, long rows, Path file) {
      this(name, split, shape, rows, size(file));
    }

    private static long size(Path file) {
      try {
        return Files.size(file);
      } catch (IOException e) {
        throw InputException.of(file, e);
      }
    }
  }

  void run(String run) {
    runs.add(run);
  }

  void rejected(long lines) {
    rejected += lines;
  }

  void question(@Nullable QuestionTraits traits, Split split, Selection selection) {
    if (traits != null) {
      questions.computeIfAbsent(split, _ -> new HashSet<>()).add(traits.id());
      kind("domain", traits.domain());
      kind("answer", traits.answer().toString());
      kind("difficulty", Band.of(selection.solveRate(traits)).toString());
    }
  }

  private void kind(String what, String value) {
    kinds.computeIfAbsent(what, _ -> new TreeMap<>()).merge(value, 1L, Long::sum);
  }

  void trajectory(Trajectory trajectory, Split split) {
    trajectories.merge(split, 1L, Long::sum);
    questions
        .computeIfAbsent(split, _ -> new HashSet<>())
        .add(RoundId.of(trajectory.qaId()).question());
    turns += trajectory.turns();
    webs.add(trajectory.web());
    policies.add(trajectory.policy());
  }

  void row(Split split) {
    rows.merge(split, 1L, Long::sum);
  }

  long rows() {
    return rows.values().stream().mapToLong(Long::longValue).sum();
  }

  long rows(Split split) {
    return rows.getOrDefault(split, 0L);
  }

  void tooLong() {
    tooLong++;
  }

  void cut(boolean shorter) {
    cut += shorter ? 1 : 0;
  }

  void tokens(long count) {
    tokens.add(count);
  }

  void file(Written file) {
    files.add(file);
  }

  List<Written> files() {
    return files;
  }

  Set<String> webs() {
    return webs;
  }

  Set<String> policies() {
    return policies;
  }

  /** Returns how many questions there are of each domain, answer and difficulty. */
  Map<String, Map<String, Long>> kinds() {
    return kinds;
  }

  double meanTurns() {
    long all = trajectories.values().stream().mapToLong(Long::longValue).sum();
    return all == 0 ? 0 : (double) turns / all;
  }

  Summary summary(Form form, Map<String, Long> leftOut) {
    Map<Split, Long> asked = new EnumMap<>(Split.class);
    questions.forEach((split, ids) -> asked.put(split, (long) ids.size()));
    return new Summary(
        String.join(" ", runs),
        form.toString(),
        named(asked),
        named(trajectories),
        named(rows),
        leftOut,
        tooLong,
        cut,
        tokens.classes(),
        tokens.most(),
        rejected,
        files.stream().map(Written::name).toList());
  }

  private static Map<String, Long> named(Map<Split, Long> counts) {
    Map<String, Long> named = new TreeMap<>();
    counts.forEach((split, count) -> named.put(split.name().toLowerCase(Locale.ROOT), count));
    return named;
  }
}
