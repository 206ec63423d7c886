package dev.webexplorer.evaluate.statistics;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** Two runs on the same questions: each question is its own comparison. */
public final class Paired {
  private static final int EXACT_UP_TO = 20;
  private static final double LEVEL = 0.05;
  private static final double POWER = 0.8;

  private Paired() {}

  /**
   * McNemar's exact test, for one attempt at each question: how likely two runs of equal skill
   * differ at least so much, both ways.
   *
   * @param first questions that only the first run got right
   * @param second questions that only the second did
   */
  public static double mcNemar(int first, int second) {
    int flipped = first + second;
    if (flipped == 0) {
      return 1;
    }
    BinomialDistribution even = BinomialDistribution.of(flipped, 0.5);
    return Math.min(1, 2 * even.cumulativeProbability(Math.min(first, second)));
  }

  /**
   * The sign-flip permutation test of the mean difference, two-sided, for any number of attempts:
   * were both runs equal, each question's difference could as well have the other sign. Exact for
   * at most 20 differences that are not zero; above that by random flips, (hits+1)/(flips+1).
   *
   * @param differences one for each question
   */
  public static double signFlip(double[] differences, int flips, long randomSeed) {
    double[] moved = Arrays.stream(differences).filter(difference -> difference != 0).toArray();
    // a sum in another order may differ in its last bits
    double seen = Math.abs(Arrays.stream(moved).sum()) * (1 - 1e-12) - 1e-12;
    if (moved.length <= EXACT_UP_TO) {
      int all = 1 << moved.length;
      int hits = 0;
      for (int signs = 0; signs < all; signs++) {
        hits += Math.abs(flipped(moved, signs)) >= seen ? 1 : 0;
      }
      return (double) hits / all;
    }
    SplittableRandom random = new SplittableRandom(randomSeed);
    int hits = 0;
    for (int i = 0; i < flips; i++) {
      hits += Math.abs(flipped(moved, random)) >= seen ? 1 : 0;
    }
    return (hits + 1.0) / (flips + 1.0);
  }

  private static double flipped(double[] values, int signs) {
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += (signs >> i & 1) == 0 ? values[i] : -values[i];
    }
    return sum;
  }

  private static double flipped(double[] values, SplittableRandom random) {
    double sum = 0;
    long signs = 0;
    for (int i = 0; i < values.length; i++) {
      signs = i % Long.SIZE == 0 ? random.nextLong() : signs >>> 1;
      sum += (signs & 1) == 0 ? values[i] : -values[i];
    }
    return sum;
  }

  /**
   * The mean difference with Student's t over questions. Where all differences are zero, t knows no
   * spread: the ends are then as far off as the share of questions that differ may be, by Wilson.
   *
   * @param differences one for each question, each in −1..1; at least two
   */
  public static Estimate difference(double[] differences) {
    Estimate t = Mean.t(differences);
    if (t.standardError() > 0) {
      return t;
    }
    double most = Interval.wilson(0, differences.length).high();
    Interval wide = new Interval(t.value() - most, t.value() + most).within(-1, 1);
    return new Estimate(t.value(), 0, wide, Estimate.Method.WILSON, t.n());
  }

  /**
   * How many questions would show a difference so large, four times in five, at 5 % and two-sided,
   * if the differences spread as here: ((z₀.₉₇₅+z₀.₈)·s/gap)².
   *
   * @param gap such as 0.02 for two points
   */
  public static long questionsFor(double gap, double[] differences) {
    double spread = Mean.t(differences).standardError() * Math.sqrt(differences.length);
    NormalDistribution normal = NormalDistribution.of(0, 1);
    double z =
        normal.inverseCumulativeProbability(1 - LEVEL / 2)
            + normal.inverseCumulativeProbability(POWER);
    return (long) Math.ceil(Math.pow(z * spread / gap, 2));
  }

  /**
   * Holm's step-down correction: p values for several comparisons at once, in the order given.
   *
   * @param values each in 0..1
   */
  public static double[] holm(double... values) {
    Integer[] order = new Integer[values.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (a, b) -> Double.compare(values[a], values[b]));
    double[] adjusted = new double[values.length];
    double least = 0;
    for (int rank = 0; rank < order.length; rank++) {
      least = Math.max(least, Math.min(1, values[order[rank]] * (order.length - rank)));
      adjusted[order[rank]] = least;
    }
    return adjusted;
  }
}
