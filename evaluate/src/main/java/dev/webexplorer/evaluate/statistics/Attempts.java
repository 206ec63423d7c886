package dev.webexplorer.evaluate.statistics;

import java.util.OptionalDouble;

/**
 * How many attempts at one question were judged, and how many of them correct.
 *
 * @param judged n, at least {@code correct}
 * @param correct c
 */
public record Attempts(int judged, int correct) {
  public Attempts {
    if (correct < 0 || correct > judged) {
      throw new IllegalArgumentException(correct + " correct of " + judged);
    }
  }

  public Attempts plus(Attempts others) {
    return new Attempts(judged + others.judged, correct + others.correct);
  }

  /** The share that is correct, avg@n; empty for none. */
  public OptionalDouble solveRate() {
    return judged == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) correct / judged);
  }

  /**
   * The chance that at least one of k attempts drawn without putting back is correct, 1 −
   * C(n−c,k)/C(n,k): the unbiased estimate of arXiv 2107.03374. Empty for fewer than k attempts.
   */
  public OptionalDouble passAt(int k) {
    if (k < 1) {
      throw new IllegalArgumentException("k is at least 1: " + k);
    }
    if (judged < k) {
      return OptionalDouble.empty();
    }
    double allWrong = 1;
    for (int i = 0; i < k; i++) {
      allWrong *= Math.max(0, judged - correct - i) / (double) (judged - i);
    }
    return OptionalDouble.of(1 - allWrong);
  }

  /** The chance that all of k attempts are correct, C(c,k)/C(n,k). Empty for fewer than k. */
  public OptionalDouble allAt(int k) {
    OptionalDouble anyWrong = new Attempts(judged, judged - correct).passAt(k);
    return anyWrong.isEmpty() ? anyWrong : OptionalDouble.of(1 - anyWrong.getAsDouble());
  }

  /** Whether some but not all are correct: what reinforcement learning can learn from. */
  public boolean mixed() {
    return correct > 0 && correct < judged;
  }
}
