package dev.webexplorer.browser.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShingleScoreTest {
  @Test
  void partOfTheTruth_isPreciseButNotComplete() {
    ShingleScore score = ShingleScore.of("a b c d, e f", "A. a b c d".substring(3));
    assertThat(score).isEqualTo(new ShingleScore(1, 1 / 3.0));
  }

  @Test
  void repeatedWords_countAsOftenAsTheyOccur() {
    assertThat(ShingleScore.of("a b c d", "a b c d a b c d").precision()).isEqualTo(1 / 5.0);
  }

  @Test
  void fewWords_areOneRun() {
    assertThat(ShingleScore.of("Año_1 東", "Año_1 - 東")).isEqualTo(new ShingleScore(1, 1));
    assertThat(ShingleScore.of("one two", "one")).isEqualTo(new ShingleScore(0, 0));
  }

  @Test
  void nothing_isRightWhereNothingIsWanted() {
    assertThat(ShingleScore.of("", "")).isEqualTo(new ShingleScore(1, 1));
    assertThat(ShingleScore.of("a", "").f1()).isZero();
  }

  @Test
  void mean_takesPrecisionAndRecallApart() {
    ShingleScore mean =
        ShingleScore.mean(List.of(new ShingleScore(1, 0), new ShingleScore(0.5, 1)));
    assertThat(mean).isEqualTo(new ShingleScore(0.75, 0.5));
    assertThat(mean.f1()).isEqualTo(0.6);
  }
}
