package dev.webexplorer.evaluate.compare;

import dev.webexplorer.datasets.InputException;
import dev.webexplorer.evaluate.run.AttemptFigures;
import dev.webexplorer.evaluate.run.RunFigures;
import dev.webexplorer.evaluate.run.RunLog;
import dev.webexplorer.evaluate.statistics.Attempts;
import dev.webexplorer.evaluate.statistics.Estimate;
import dev.webexplorer.evaluate.statistics.Interval;
import dev.webexplorer.evaluate.statistics.Mean;
import dev.webexplorer.evaluate.statistics.Paired;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Two runs on the same questions. Only what was judged in both counts, question by question and
 * attempt by attempt.
 *
 * @param benchmark name and revision
 * @param first the first run's folder
 * @param settings what else differs but who solved; empty for nothing
 * @param questions aligned
 * @param pairs aligned attempts
 * @param unpaired judged attempts of either run that the other lacks
 * @param accuracyFirst over the aligned attempts, each question weighing the same
 * @param difference second less first, with its interval
 * @param bootstrap the interval of the difference by resampling questions
 * @param test {@code McNemar, exact} for one attempt at each question, else {@code sign flips}
 * @param p two-sided
 * @param questionsForTwoPoints how many questions would show a difference of two points
 * @param flips questions whose share of right attempts differs, greatest difference first
 */
public record Comparison(
    String benchmark,
    String first,
    String second,
    String settings,
    int questions,
    int pairs,
    int unpaired,
    double accuracyFirst,
    double accuracySecond,
    Estimate difference,
    Interval bootstrap,
    String test,
    double p,
    long questionsForTwoPoints,
    List<Flip> flips) {
  private static final double TWO_POINTS = 0.02;
  private static final int RESAMPLES = 10_000;
  private static final long RANDOM_SEED = 0;

  public Comparison {
    flips = List.copyOf(flips);
  }

  /** A question that the runs solve not equally often. */
  public record Flip(String question, Attempts first, Attempts second) {
    double difference() {
      return second.solveRate().orElseThrow() - first.solveRate().orElseThrow();
    }
  }

  private record Slot(String question, int attempt) {}

  /**
   * Compares two runs.
   *
   * @param force whether runs of different settings are compared all the same
   * @throws InputException when they are on different benchmarks or revisions, share fewer than two
   *     judged questions, or differ in more than who solved
   */
  public static Comparison of(RunLog first, RunLog second, boolean force) {
    RunFigures ofFirst = first.figures();
    RunFigures ofSecond = second.figures();
    String benchmark = Settings.benchmark(first);
    if (!benchmark.equals(Settings.benchmark(second))) {
      throw new InputException(
          "%s is on %s and %s on %s: there is nothing to align; compare runs on one benchmark"
              .formatted(first.folder(), benchmark, second.folder(), Settings.benchmark(second)));
    }
    String settings = Settings.difference(first, ofFirst, second, ofSecond);
    if (!settings.isEmpty() && !force) {
      throw new InputException(
          "%s and %s differ in more than who solved: %s; --force compares them all the same"
              .formatted(first.folder(), second.folder(), settings));
    }
    String names = first.folder() + " and " + second.folder();
    return of(
        benchmark,
        first.folder().toString(),
        second.folder().toString(),
        settings,
        aligned(ofFirst, ofSecond),
        names);
  }

  /** The attempts at each question that were judged in both, and how many were not. */
  private record Aligned(Map<String, Attempts[]> questions, int pairs, int unpaired) {}

  private static Aligned aligned(RunFigures first, RunFigures second) {
    Map<Slot, Boolean> other = new HashMap<>();
    second.attempts().stream()
        .filter(AttemptFigures::judged)
        .forEach(one -> other.put(new Slot(one.question(), one.attempt()), one.right()));
    Map<String, Attempts[]> questions = new TreeMap<>();
    int pairs = 0;
    int alone = 0;
    for (AttemptFigures one : first.attempts()) {
      Boolean right = other.get(new Slot(one.question(), one.attempt()));
      if (one.judged() && right != null) {
        Attempts[] both =
            questions.computeIfAbsent(
                one.question(), _ -> new Attempts[] {new Attempts(0, 0), new Attempts(0, 0)});
        both[0] = both[0].plus(new Attempts(1, one.right() ? 1 : 0));
        both[1] = both[1].plus(new Attempts(1, right ? 1 : 0));
        pairs++;
      } else {
        alone += one.judged() ? 1 : 0;
      }
    }
    return new Aligned(questions, pairs, alone + other.size() - pairs);
  }

  private static Comparison of(
      String benchmark,
      String first,
      String second,
      String settings,
      Aligned aligned,
      String names) {
    List<Flip> all = new ArrayList<>();
    aligned.questions().forEach((id, both) -> all.add(new Flip(id, both[0], both[1])));
    if (all.size() < 2) {
      throw new InputException(
          names + " share " + all.size() + " judged questions; two are needed at least");
    }
    double[] differences = all.stream().mapToDouble(Flip::difference).toArray();
    double[][] clusters =
        all.stream().map(f -> new double[] {f.difference()}).toArray(double[][]::new);
    boolean single = aligned.pairs() == all.size();
    return new Comparison(
        benchmark,
        first,
        second,
        settings,
        all.size(),
        aligned.pairs(),
        aligned.unpaired(),
        all.stream().mapToDouble(f -> f.first().solveRate().orElseThrow()).average().orElseThrow(),
        all.stream().mapToDouble(f -> f.second().solveRate().orElseThrow()).average().orElseThrow(),
        Paired.difference(differences),
        Mean.bootstrap(clusters, RESAMPLES, RANDOM_SEED).interval(),
        single ? "McNemar, exact" : "sign flips",
        single
            ? Paired.mcNemar(
                (int) all.stream().filter(flip -> flip.difference() < 0).count(),
                (int) all.stream().filter(flip -> flip.difference() > 0).count())
            : Paired.signFlip(differences, RESAMPLES, RANDOM_SEED),
        Paired.questionsFor(TWO_POINTS, differences),
        all.stream()
            .filter(flip -> flip.difference() != 0)
            .sorted(Comparator.comparingDouble(flip -> -Math.abs(flip.difference())))
            .toList());
  }
}
