package dev.webexplorer.evaluate.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class AttemptsTest {

  /** inspect_ai's documentation of its reducers gives these for n = 8, c = 3. */
  @Test
  void passAt_isTheUnbiasedEstimate() {
    Attempts tried = new Attempts(8, 3);
    assertThat(tried.passAt(1).orElseThrow()).isEqualTo(0.375, within(1e-12));
    assertThat(tried.passAt(2).orElseThrow()).isEqualTo(0.642857, within(1e-6));
    assertThat(tried.passAt(3).orElseThrow()).isEqualTo(0.821429, within(1e-6));
    assertThat(tried.passAt(4).orElseThrow()).isEqualTo(0.928571, within(1e-6));
    assertThat(tried.allAt(3).orElseThrow()).isEqualTo(1.0 / 56, within(1e-12));
  }

  @Test
  void passAt_withFewerAttemptsIsUndefined() {
    assertThat(new Attempts(3, 3).passAt(4)).isEmpty();
    assertThat(new Attempts(0, 0).solveRate()).isEmpty();
    assertThatThrownBy(() -> new Attempts(3, 3).passAt(0)).hasMessage("k is at least 1: 0");
    assertThatThrownBy(() -> new Attempts(3, 4)).hasMessage("4 correct of 3");
  }

  /** Counts the draws of k out of n one by one. */
  @Property
  void passAt_isTheShareOfDrawsWithACorrectOne(
      @ForAll @IntRange(min = 1, max = 10) int n,
      @ForAll @IntRange(max = 10) int c,
      @ForAll @IntRange(min = 1, max = 10) int k) {
    int correct = Math.min(c, n);
    int size = Math.min(k, n);
    int draws = 0;
    int hits = 0;
    for (int draw = 0; draw < 1 << n; draw++) {
      if (Integer.bitCount(draw) == size) {
        draws++;
        hits += (draw & ((1 << correct) - 1)) != 0 ? 1 : 0;
      }
    }
    assertThat(new Attempts(n, correct).passAt(size).orElseThrow())
        .isEqualTo((double) hits / draws, within(1e-12));
  }

  @Test
  void mixed_isNeitherAllNorNone() {
    assertThat(new Attempts(4, 0).mixed()).isFalse();
    assertThat(new Attempts(4, 1).mixed()).isTrue();
    assertThat(new Attempts(4, 4).mixed()).isFalse();
  }

  /** Values of SciPy's binomtest(k, n).proportion_ci(method="wilson"). */
  @Test
  void wilson_agreesWithPublishedValues() {
    assertInterval(Interval.wilson(30, 100), 0.218949, 0.395849);
    assertInterval(Interval.wilson(0, 10), 0, 0.277533);
    assertInterval(Interval.wilson(10, 10), 1 - 0.277533, 1);
    assertThat(Interval.wilson(0, 0)).isEqualTo(new Interval(0, 1));
    assertThatThrownBy(() -> Interval.wilson(3, 2)).hasMessage("3 successes of 2");
  }

  private static void assertInterval(Interval interval, double low, double high) {
    assertThat(interval.low()).isEqualTo(low, within(1e-6));
    assertThat(interval.high()).isEqualTo(high, within(1e-6));
  }

  @Property
  void wilson_holdsTheShare(
      @ForAll @IntRange(max = 1000) int successes, @ForAll @IntRange(max = 1000) int failures) {
    int trials = successes + failures;
    Interval interval = Interval.wilson(successes, trials);
    double share = trials == 0 ? 0.5 : (double) successes / trials;
    assertThat(share).isBetween(interval.low(), interval.high());
    assertThat(interval.low()).isGreaterThanOrEqualTo(0);
    assertThat(interval.high()).isLessThanOrEqualTo(1);
  }
}
