package dev.webexplorer.evaluate.statistics;

import java.util.List;
import java.util.Optional;

/**
 * The share of right answers over questions, avg@k: each question weighs the same, however many of
 * its attempts were judged.
 */
public final class Accuracy {
  private Accuracy() {}

  /**
   * Returns the accuracy over the questions that have a judged attempt; empty when none has. One
   * attempt at each gives Wilson's interval, several Student's t over the questions' solve rates,
   * which are the clusters. Where all solve rates are the same, t knows no spread and would claim
   * to be certain: Wilson over the questions stands in.
   */
  public static Optional<Estimate> of(List<Attempts> questions) {
    double[] rates =
        questions.stream()
            .filter(attempts -> attempts.judged() > 0)
            .mapToDouble(attempts -> attempts.solveRate().orElseThrow())
            .toArray();
    if (rates.length == 0) {
      return Optional.empty();
    }
    boolean single = questions.stream().allMatch(attempts -> attempts.judged() <= 1);
    Optional<Estimate> spread =
        single || rates.length < 2 ? Optional.empty() : Optional.of(Mean.t(rates));
    return spread
        .filter(estimate -> estimate.standardError() > 0)
        .map(t ->
            new Estimate(
                t.value(),
                t.standardError(),
                t.interval().within(0, 1),
                Estimate.Method.CLUSTERED,
                t.n()))
        .or(() -> Optional.of(wilson(rates)));
  }

  private static Estimate wilson(double[] rates) {
    double sum = 0;
    for (double rate : rates) {
      sum += rate;
    }
    double share = sum / rates.length;
    return new Estimate(
        share,
        Math.sqrt(share * (1 - share) / rates.length),
        Interval.wilson(Math.round(sum), rates.length),
        Estimate.Method.WILSON,
        rates.length);
  }
}
