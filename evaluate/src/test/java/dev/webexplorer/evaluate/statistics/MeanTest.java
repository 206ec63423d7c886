package dev.webexplorer.evaluate.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class MeanTest {
  private static final double[][] CLUSTERS = {{1, 1, 0, 1}, {0, 0}, {1, 0, 1}, {1}, {0, 0, 1, 0}};

  /** SciPy's sem and t.interval. */
  @Test
  void t_agreesWithSciPy() {
    Estimate mean = Mean.t(0.25, 0.5, 0.75, 1, 0, 0.5, 0.25);
    assertThat(mean.value()).isEqualTo(0.464285714, within(1e-9));
    assertThat(mean.standardError()).isEqualTo(0.127108074, within(1e-9));
    assertThat(mean.interval().low()).isEqualTo(0.153263461, within(1e-8));
    assertThat(mean.interval().high()).isEqualTo(0.775307968, within(1e-8));
  }

  /** statsmodels' cluster-robust error of a constant, times √(C/(C−1)). */
  @Test
  void clustered_agreesWithStatsmodels() {
    Estimate mean = Mean.clustered(CLUSTERS);
    assertThat(mean.value()).isEqualTo(0.5);
    assertThat(mean.standardError()).isEqualTo(0.149403576, within(1e-9));
    assertThat(mean.interval().low()).isEqualTo(0.085189172, within(1e-8));
    assertThat(mean.interval().high()).isEqualTo(0.914810828, within(1e-8));
    assertThat(mean.n()).isEqualTo(5);
  }

  /**
   * 200,000 percentile resamples of scipy.stats.bootstrap; the ends move by 0.002 with the seed.
   */
  @Test
  void bootstrap_agreesWithSciPy() {
    double[][] single = new double[60][];
    for (int i = 0; i < single.length; i++) {
      single[i] = new double[] {((7 * i) % 13 - 5) / 8.0};
    }
    Estimate mean = Mean.bootstrap(single, 10_000, 1);
    assertThat(mean.value()).isEqualTo(0.108333333, within(1e-9));
    assertThat(mean.standardError()).isEqualTo(0.060406793, within(1e-3));
    assertThat(mean.interval().low()).isEqualTo(-0.010416667, within(5e-3));
    assertThat(mean.interval().high()).isEqualTo(0.227083333, within(5e-3));
    assertThat(Mean.bootstrap(single, 10_000, 1)).isEqualTo(mean);
    assertThat(Mean.bootstrap(single, 10_000, 2)).isNotEqualTo(mean);
  }

  /** The clusters of four equal values tell no more than one value each. */
  @Test
  void clustered_countsWhatBelongsTogetherOnce() {
    double[][] repeated = {{1, 1, 1, 1}, {0, 0, 0, 0}, {1, 1, 1, 1}};
    assertThat(Mean.clustered(repeated).standardError())
        .isEqualTo(Mean.t(1, 0, 1).standardError(), within(1e-12));
  }

  @Property
  void bootstrap_staysWithinTheValues(
      @ForAll @Size(min = 2, max = 20) List<@DoubleRange(min = -1, max = 1) Double> values) {
    double[][] clusters = values.stream().map(v -> new double[] {v}).toArray(double[][]::new);
    Interval interval = Mean.bootstrap(clusters, 200, 3).interval();
    assertThat(interval.low())
        .isGreaterThanOrEqualTo(values.stream().min(Double::compare).orElseThrow() - 1e-9);
    assertThat(interval.high())
        .isLessThanOrEqualTo(values.stream().max(Double::compare).orElseThrow() + 1e-9);
  }

  @Test
  void oneValueHasNoInterval() {
    assertThatThrownBy(() -> Mean.t(0.5)).hasMessage("an interval from 1 clusters");
  }
}
