package dev.webexplorer.evaluate.run;

import dev.webexplorer.evaluate.statistics.Accuracy;
import dev.webexplorer.evaluate.statistics.Attempts;
import dev.webexplorer.evaluate.statistics.Estimate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The three verdicts and what they are out of. What was not judged stays in sight: as the worst and
 * the best that the accuracy over all attempts could come to.
 *
 * @param questions that were asked
 * @param epochs attempts at each
 * @param total attempts that were to be made
 * @param finished attempts that did not fail
 * @param judged attempts with a verdict
 * @param correct of them
 * @param accuracy avg@k over the questions with a judged attempt; empty when there is none
 * @param passAt for k of 1, 2, 4 … up to the epochs: chance that one of k attempts is right
 * @param allAt the same for all of k
 * @param majority share of questions of whose judged attempts more than half are right
 */
public record Verdicts(
    long questions,
    int epochs,
    long total,
    long finished,
    long judged,
    long correct,
    Optional<Estimate> accuracy,
    SortedMap<Integer, Double> passAt,
    SortedMap<Integer, Double> allAt,
    OptionalDouble majority) {

  /**
   * Adds up verdicts.
   *
   * @param questions that were asked, also those without an attempt
   * @param attempts in any order
   */
  public static Verdicts of(long questions, int epochs, Collection<AttemptFigures> attempts) {
    return of(questions, epochs, questions * epochs, attempts);
  }

  static Verdicts of(long questions, int epochs, long total, Collection<AttemptFigures> attempts) {
    List<Attempts> tried = new ArrayList<>(byQuestion(attempts, AttemptFigures::right).values());
    return new Verdicts(
        questions,
        epochs,
        total,
        attempts.stream().filter(AttemptFigures::finished).count(),
        tried.stream().mapToLong(Attempts::judged).sum(),
        tried.stream().mapToLong(Attempts::correct).sum(),
        Accuracy.of(tried),
        means(epochs, tried, Attempts::passAt),
        means(epochs, tried, Attempts::allAt),
        tried.stream()
            .filter(one -> one.judged() > 0)
            .mapToInt(one -> 2 * one.correct() > one.judged() ? 1 : 0)
            .average());
  }

  /** Adds attempts up by question. */
  static Map<String, Attempts> byQuestion(
      Collection<AttemptFigures> attempts, Predicate<AttemptFigures> right) {
    Map<String, Attempts> sums = new LinkedHashMap<>();
    for (AttemptFigures one : attempts) {
      Attempts own = new Attempts(one.judged() ? 1 : 0, one.judged() && right.test(one) ? 1 : 0);
      sums.merge(one.question(), own, Attempts::plus);
    }
    return sums;
  }

  private interface AtK {
    OptionalDouble value(Attempts attempts, int k);
  }

  private static SortedMap<Integer, Double> means(int epochs, List<Attempts> tried, AtK figure) {
    SortedMap<Integer, Double> means = new TreeMap<>();
    for (int k = 1; k <= epochs; k = k < epochs ? Math.min(2 * k, epochs) : k + 1) {
      int size = k;
      tried.stream()
          .map(one -> figure.value(one, size))
          .filter(OptionalDouble::isPresent)
          .mapToDouble(OptionalDouble::getAsDouble)
          .average()
          .ifPresent(mean -> means.put(size, mean));
    }
    return means;
  }

  public long unjudged() {
    return total - judged;
  }

  /** The share of all attempts that would be right, were every unjudged one wrong. */
  public double worst() {
    return total == 0 ? 0 : (double) correct / total;
  }

  /** The share of all attempts that would be right, were every unjudged one right. */
  public double best() {
    return total == 0 ? 1 : (double) (correct + unjudged()) / total;
  }
}
