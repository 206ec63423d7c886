package dev.webexplorer.evaluate.statistics;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.TDistribution;

/** Means of values, with intervals that allow for what belongs together. */
public final class Mean {
  private static final double UPPER = 0.975;

  private Mean() {}

  /**
   * The mean of independent values: s/√n with n−1 in s, Student's t with n−1 degrees of freedom.
   *
   * @param values at least two
   */
  public static Estimate t(double... values) {
    double[][] clusters =
        Arrays.stream(values).mapToObj(v -> new double[] {v}).toArray(double[][]::new);
    Estimate same = clustered(clusters);
    return new Estimate(
        same.value(), same.standardError(), same.interval(), Estimate.Method.T, same.n());
  }

  /**
   * The mean of all values, where those of a cluster belong together: √(Σ(sum of a cluster's
   * deviations)²·C/(C−1))/n, Student's t with C−1 degrees of freedom. With one value in each
   * cluster it is {@link #t}.
   *
   * @param clusters at least two, none empty
   */
  public static Estimate clustered(double[][] clusters) {
    int count = atLeastTwo(clusters);
    long n = Arrays.stream(clusters).mapToLong(cluster -> cluster.length).sum();
    double mean = mean(clusters, n);
    double squares = 0;
    for (double[] cluster : clusters) {
      double deviation = Arrays.stream(cluster).map(value -> value - mean).sum();
      squares += deviation * deviation;
    }
    double error = Math.sqrt(squares * count / (count - 1)) / n;
    double half = TDistribution.of(count - 1).inverseCumulativeProbability(UPPER) * error;
    return new Estimate(
        mean, error, new Interval(mean - half, mean + half), Estimate.Method.CLUSTERED, count);
  }

  /**
   * The mean of all values with the percentile interval of means over clusters drawn anew, as many
   * as there are.
   *
   * @param clusters at least two, none empty
   * @param resamples at least a thousand for stable ends
   * @param randomSeed the same gives the same interval
   */
  public static Estimate bootstrap(double[][] clusters, int resamples, long randomSeed) {
    int count = atLeastTwo(clusters);
    double[] sums = Arrays.stream(clusters).mapToDouble(c -> Arrays.stream(c).sum()).toArray();
    SplittableRandom random = new SplittableRandom(randomSeed);
    double[] means = new double[resamples];
    for (int i = 0; i < resamples; i++) {
      double sum = 0;
      long n = 0;
      for (int j = 0; j < count; j++) {
        int drawn = random.nextInt(count);
        sum += sums[drawn];
        n += clusters[drawn].length;
      }
      means[i] = sum / n;
    }
    Arrays.sort(means);
    double middle = Arrays.stream(means).average().orElseThrow();
    double squares = Arrays.stream(means).map(mean -> (mean - middle) * (mean - middle)).sum();
    long n = Arrays.stream(clusters).mapToLong(cluster -> cluster.length).sum();
    return new Estimate(
        mean(clusters, n),
        Math.sqrt(squares / (resamples - 1)),
        new Interval(percentile(means, 1 - UPPER), percentile(means, UPPER)),
        Estimate.Method.BOOTSTRAP,
        count);
  }

  private static int atLeastTwo(double[][] clusters) {
    if (clusters.length < 2) {
      throw new IllegalArgumentException("an interval from " + clusters.length + " clusters");
    }
    return clusters.length;
  }

  private static double mean(double[][] clusters, long n) {
    return Arrays.stream(clusters).flatMapToDouble(Arrays::stream).sum() / n;
  }

  /** Linear between order statistics, as NumPy's default. */
  private static double percentile(double[] sorted, double share) {
    double at = share * (sorted.length - 1);
    int below = (int) at;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
  }
}
