package dev.webexplorer.evaluate.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class EvenSampleTest {

  private static List<Integer> sample(int most, int offered) {
    EvenSample<Integer> sample = new EvenSample<>(most);
    for (int i = 0; i < offered; i++) {
      sample.offer(i);
    }
    return sample.items();
  }

  @Test
  void few_areAllKept() {
    assertThat(sample(5, 5)).containsExactly(0, 1, 2, 3, 4);
    assertThat(sample(4, 10)).containsExactly(0, 4, 8);
    assertThat(sample(1, 1000)).containsExactly(0);
    assertThat(sample(3, 0)).isEmpty();
    assertThatThrownBy(() -> new EvenSample<>(0)).hasMessage("a sample of 0");
  }

  @Property
  void many_areSpreadEvenly(
      @ForAll @IntRange(min = 2, max = 60) int most, @ForAll @IntRange(max = 5000) int offered) {
    List<Integer> kept = sample(most, offered);
    assertThat(kept.size()).isBetween(Math.min(offered, most / 2), most);
    for (int i = 2; i < kept.size(); i++) {
      assertThat(kept.get(i) - kept.get(i - 1)).isEqualTo(kept.get(1) - kept.get(0));
    }
    int step = kept.size() < 2 ? 1 : kept.get(1);
    assertThat(kept.isEmpty() ? 0 : kept.getLast()).isGreaterThanOrEqualTo(offered - step);
  }
}
