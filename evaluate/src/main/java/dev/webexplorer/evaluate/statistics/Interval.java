package dev.webexplorer.evaluate.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** A confidence interval at 95 %, both ends included. */
public record Interval(double low, double high) {
  private static final double Z = NormalDistribution.of(0, 1).inverseCumulativeProbability(0.975);

  /**
   * The Wilson score interval of a share, for independent trials; for no trial it is 0..1.
   *
   * @param successes 0..{@code trials}
   */
  public static Interval wilson(long successes, long trials) {
    if (successes < 0 || successes > trials) {
      throw new IllegalArgumentException(successes + " successes of " + trials);
    }
    if (trials == 0) {
      return new Interval(0, 1);
    }
    double n = trials;
    double share = successes / n;
    double z2 = Z * Z;
    double middle = share + z2 / (2 * n);
    double half = Z * Math.sqrt(share * (1 - share) / n + z2 / (4 * n * n));
    double scale = 1 + z2 / n;
    // rounding must not push the ends that are exact out of their place
    double low = successes == 0 ? 0 : Math.max(0, (middle - half) / scale);
    double high = successes == trials ? 1 : Math.min(1, (middle + half) / scale);
    return new Interval(low, high);
  }

  /** Returns the part of it that lies within these bounds. */
  Interval within(double least, double most) {
    return new Interval(Math.clamp(low, least, most), Math.clamp(high, least, most));
  }
}
