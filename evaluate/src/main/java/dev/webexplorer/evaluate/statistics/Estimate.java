package dev.webexplorer.evaluate.statistics;

/**
 * A mean and how far it may be off.
 *
 * @param standardError of the mean
 * @param n independent units it rests on: questions, not attempts
 */
public record Estimate(
    double value, double standardError, Interval interval, Method method, long n) {

  /** How an interval was made. */
  public enum Method {
    /** Of a share of independent trials. */
    WILSON,
    /** Student's t over independent values. */
    T,
    /** Student's t over clusters: the attempts at one question are not independent. */
    CLUSTERED,
    /** Percentiles of means of resampled clusters. */
    BOOTSTRAP,
    /** Wilson intervals of strata, put together. */
    STRATIFIED
  }
}
