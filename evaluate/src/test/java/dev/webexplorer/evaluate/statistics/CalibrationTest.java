package dev.webexplorer.evaluate.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.webexplorer.evaluate.statistics.Calibration.Answer;
import dev.webexplorer.evaluate.statistics.Calibration.Bin;
import dev.webexplorer.evaluate.statistics.Calibration.Coverage;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The expected values come from the published code and scikit-learn, run on the same answers. */
class CalibrationTest {
  private static final Calibration PUBLISHED = answers(330);

  private static Calibration answers(int n) {
    return new Calibration(
        IntStream.range(0, n)
            .mapToObj(i -> new Answer("%04d".formatted(i), (37 * i) % 101 / 100.0, i % 3 == 0))
            .toList());
  }

  @Test
  void hleCompatible_isThePublishedNumber() {
    assertThat(PUBLISHED.hleCompatible().orElseThrow()).isEqualTo(0.12619563, within(1e-8));
    assertThat(answers(199).hleCompatible()).isEmpty();
    assertThat(answers(200).hleCompatible()).isPresent();
  }

  @Test
  void allBins_hasTheLastOneToo() {
    assertThat(PUBLISHED.allBins().orElseThrow()).isEqualTo(0.32262931, within(1e-8));
    assertThat(answers(0).allBins()).isEmpty();
  }

  @Test
  void fiveBins_isTheExpectedError() {
    assertThat(PUBLISHED.fiveBins().orElseThrow()).isEqualTo(0.27754545, within(1e-8));
    assertThat(answers(0).fiveBins()).isEmpty();
  }

  @Test
  void brier_isTheMeanSquare() {
    assertThat(PUBLISHED.brier().orElseThrow()).isEqualTo(0.338117273, within(1e-9));
    assertThat(answers(0).brier()).isEmpty();
  }

  @Test
  void reliability_countsEveryAnswerOnce() {
    List<Bin> bins = PUBLISHED.reliability();
    assertThat(bins.stream().mapToLong(Bin::n).sum()).isEqualTo(330);
    assertThat(bins.get(4).n()).isEqualTo(33);
    assertThat(bins.get(4).meanConfidence()).isEqualTo(0.443939394, within(1e-9));
    assertThat(bins.get(4).accuracy()).isEqualTo(1 / 3.0, within(1e-9));
    assertThat(bins.getLast().n()).isEqualTo(35);
    assertThat(bins.getLast().accuracy()).isEqualTo(0.314285714, within(1e-9));
  }

  /** Known trouble elsewhere: bins open to the left lose every confidence of 0. */
  @Test
  void bounds_areInABin() {
    Calibration ends =
        new Calibration(List.of(new Answer("a", 0, false), new Answer("b", 1, true)));
    assertThat(ends.reliability()).hasSize(2);
    assertThat(ends.fiveBins()).hasValue(0);
    assertThat(ends.brier()).hasValue(0);
  }

  @Test
  void riskCoverage_isCutAtEachConfidence() {
    Coverage surest = at(0.9);
    assertThat(surest.coverage()).isEqualTo(0.106060606, within(1e-9));
    assertThat(surest.risk()).isEqualTo(0.685714286, within(1e-9));
    assertThat(at(0.5).risk()).isEqualTo(0.668674699, within(1e-9));
    assertThat(PUBLISHED.riskCoverage().getLast().coverage()).isEqualTo(1);
  }

  private static Coverage at(double threshold) {
    return PUBLISHED.riskCoverage().stream()
        .filter(cut -> cut.threshold() == threshold)
        .findFirst()
        .orElseThrow();
  }

  @Property
  void errorsStayShares_andTheOrderOfAnswersIsNoMatter(
      @ForAll @IntRange(min = 1, max = 400) int n) {
    List<Answer> answers =
        IntStream.range(0, n)
            .mapToObj(i -> new Answer("q" + i, (29 * i) % 7 / 6.0, i % 5 < 2))
            .toList();
    Calibration one = new Calibration(answers);
    Calibration other = new Calibration(answers.reversed());
    assertThat(one.allBins().orElseThrow()).isBetween(0.0, 1.0);
    assertThat(one.allBins()).isEqualTo(other.allBins());
    assertThat(one.hleCompatible()).isEqualTo(other.hleCompatible());
  }

  @Test
  void aConfidenceIsAShare() {
    assertThatThrownBy(() -> new Answer("a", 87, true)).hasMessage("a confidence of 87.0");
    assertThatThrownBy(() -> new Answer("a", Double.NaN, true)).hasMessage("a confidence of NaN");
  }
}
