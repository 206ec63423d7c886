package dev.webexplorer.evaluate.metrics;

/** A confidence interval of a share; both ends lie in 0..1. */
public record Interval(double low, double high) {
  private static final double Z_95 = 1.959963984540054;

  /**
   * The Wilson score interval at 95 %, for independent trials; for no trial it is 0..1.
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
    double z2 = Z_95 * Z_95;
    double middle = share + z2 / (2 * n);
    double half = Z_95 * Math.sqrt(share * (1 - share) / n + z2 / (4 * n * n));
    double scale = 1 + z2 / n;
    // rounding must not push the ends that are exact out of their place
    double low = successes == 0 ? 0 : Math.max(0, (middle - half) / scale);
    double high = successes == trials ? 1 : Math.min(1, (middle + half) / scale);
    return new Interval(low, high);
  }
}
