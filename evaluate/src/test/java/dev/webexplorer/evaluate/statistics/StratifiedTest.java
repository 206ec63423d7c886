package dev.webexplorer.evaluate.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.webexplorer.evaluate.statistics.Stratified.Stratum;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class StratifiedTest {

  /** Put together by hand from statsmodels' Wilson intervals of 24/25 and 2/25. */
  @Test
  void share_isWeighedBySize() {
    Estimate share = Stratified.share(List.of(new Stratum(300, 25, 24), new Stratum(700, 25, 2)));
    assertThat(share.value()).isEqualTo(0.344, within(1e-12));
    assertThat(share.interval().low()).isEqualTo(0.28424399, within(1e-8));
    assertThat(share.interval().high()).isEqualTo(0.46100503, within(1e-8));
    assertThat(share.n()).isEqualTo(50);
  }

  @Test
  void share_ofAllThereIsIsCertain() {
    Estimate share = Stratified.share(List.of(new Stratum(50, 50, 40), new Stratum(50, 50, 10)));
    assertThat(share.value()).isEqualTo(0.5, within(1e-12));
    assertThat(share.interval().low()).isEqualTo(0.5, within(1e-12));
    assertThat(share.interval().high()).isEqualTo(0.5, within(1e-12));
  }

  /** The truth is 0.32; an interval at 95 % has to hold it in about that share of samples. */
  @Test
  void interval_holdsTheTruth() {
    SplittableRandom random = new SplittableRandom(5);
    int held = 0;
    for (int i = 0; i < 1000; i++) {
      long right = drawn(random, 300, 285, 25);
      long missed = drawn(random, 700, 35, 25);
      Interval interval =
          Stratified.share(List.of(new Stratum(300, 25, right), new Stratum(700, 25, missed)))
              .interval();
      held += interval.low() <= 0.32 && 0.32 <= interval.high() ? 1 : 0;
    }
    assertThat(held).isBetween(940, 995);
  }

  private static long drawn(SplittableRandom random, int size, int marked, int draws) {
    int[] order = new int[size];
    Arrays.setAll(order, i -> i);
    long hits = 0;
    for (int i = 0; i < draws; i++) {
      int other = i + random.nextInt(size - i);
      int taken = order[other];
      order[other] = order[i];
      hits += taken < marked ? 1 : 0;
    }
    return hits;
  }

  @Test
  void aPartThatNobodyLookedAt_isRefused() {
    assertThatThrownBy(() -> new Stratum(5, 0, 0)).hasMessage("0 of 0 looked at, of 5");
    assertThatThrownBy(() -> new Stratum(5, 6, 0)).hasMessage("0 of 6 looked at, of 5");
  }
}
