package dev.webexplorer.evaluate.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Expected values are of statsmodels 0.15 and SciPy 1.17 where nothing else is said. */
class PairedTest {
  private static final double[] FEW = {0.25, -0.5, 0.5, 0.75, 0.25, 0, 0.5, -0.25, 1, 0.25};
  private static final double[] MANY =
      IntStream.range(0, 60).mapToDouble(i -> ((7 * i) % 13 - 5) / 8.0).toArray();

  @Test
  void mcNemar_isExact() {
    assertThat(Paired.mcNemar(15, 5)).isEqualTo(0.041389465, within(1e-9));
    assertThat(Paired.mcNemar(40, 61)).isEqualTo(0.046044067, within(1e-9));
    assertThat(Paired.mcNemar(0, 6)).isEqualTo(0.03125, within(1e-12));
    assertThat(Paired.mcNemar(3, 3)).isEqualTo(1);
    assertThat(Paired.mcNemar(0, 0)).isEqualTo(1);
  }

  /** By adding up the binomial coefficients. */
  @Property
  void mcNemar_isTheTailOfTheCoins(
      @ForAll @IntRange(max = 25) int first, @ForAll @IntRange(max = 25) int second) {
    int n = first + second;
    double tail = 0;
    double ways = 1;
    for (int k = 0; k <= Math.min(first, second); k++) {
      tail += ways / Math.pow(2, n);
      ways = ways * (n - k) / (k + 1);
    }
    assertThat(Paired.mcNemar(first, second)).isEqualTo(Math.min(1, 2 * tail), within(1e-9));
  }

  @Test
  void signFlip_isExactForFew() {
    assertThat(Paired.signFlip(FEW, 0, 0)).isEqualTo(0.12109375, within(1e-12));
  }

  /** A million flips there, 100,000 here: ±0.0025 is three standard errors. */
  @Test
  void signFlip_isSampledForMany() {
    assertThat(Paired.signFlip(MANY, 100_000, 1)).isEqualTo(0.08648, within(0.0027));
    assertThat(Paired.signFlip(MANY, 1000, 7)).isEqualTo(Paired.signFlip(MANY, 1000, 7));
  }

  /** For one attempt the permutation test is McNemar's. */
  @Property
  void signFlip_ofSingleAttemptsIsMcNemar(
      @ForAll @IntRange(max = 9) int first, @ForAll @IntRange(max = 9) int second) {
    double[] differences =
        IntStream.range(0, first + second + 5)
            .mapToDouble(i -> i < first ? 1 : i < first + second ? -1 : 0)
            .toArray();
    assertThat(Paired.signFlip(differences, 0, 0))
        .isEqualTo(Paired.mcNemar(first, second), within(1e-9));
  }

  @Test
  void difference_hasTheIntervalOfT() {
    Interval interval = Paired.difference(FEW).interval();
    assertThat(interval.low()).isEqualTo(-0.045472265, within(1e-8));
    assertThat(interval.high()).isEqualTo(0.595472265, within(1e-8));
  }

  /** Wilson's upper end for none of 40. */
  @Test
  void difference_ofEqualRunsIsNotCertain() {
    Interval interval = Paired.difference(new double[40]).interval();
    assertThat(interval.low()).isEqualTo(-0.0876216, within(1e-7));
    assertThat(interval.high()).isEqualTo(0.0876216, within(1e-7));
  }

  @Test
  void questionsFor_isTheUsualFormula() {
    assertThat(Paired.questionsFor(0.02, MANY)).isEqualTo(4381);
    assertThat(Paired.questionsFor(0.02, FEW)).isEqualTo(3939);
  }

  @Test
  void holm_agreesWithMultipletests() {
    assertThat(Paired.holm(0.01, 0.04, 0.03, 0.005))
        .containsExactly(new double[] {0.03, 0.06, 0.06, 0.02}, within(1e-12));
    assertThat(Paired.holm(0.5, 0.02, 0.6, 0.02))
        .containsExactly(new double[] {1, 0.08, 1, 0.08}, within(1e-12));
    assertThat(Paired.holm()).isEmpty();
  }

  @Property
  void holm_keepsTheOrderAndNeverLowers(
      @ForAll @Size(min = 1, max = 12) List<@DoubleRange(min = 0, max = 1) Double> values) {
    double[] raw = values.stream().mapToDouble(Double::doubleValue).toArray();
    double[] adjusted = Paired.holm(raw);
    for (int i = 0; i < raw.length; i++) {
      assertThat(adjusted[i]).isBetween(raw[i], Math.min(1, raw[i] * raw.length) + 1);
      for (int j = 0; j < raw.length; j++) {
        assertThat(raw[i] <= raw[j] && adjusted[i] > adjusted[j]).isFalse();
      }
    }
  }
}
