package dev.webexplorer.evaluate.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AccuracyTest {

  @Test
  void oneAttemptEach_isWilson() {
    List<Attempts> questions =
        Stream.concat(
                Collections.nCopies(30, new Attempts(1, 1)).stream(),
                Collections.nCopies(70, new Attempts(1, 0)).stream())
            .toList();
    Estimate accuracy = Accuracy.of(questions).orElseThrow();
    assertThat(accuracy.method()).isEqualTo(Estimate.Method.WILSON);
    assertThat(accuracy.value()).isEqualTo(0.3, within(1e-12));
    assertThat(accuracy.interval().low()).isEqualTo(0.218949, within(1e-6));
    assertThat(accuracy.interval().high()).isEqualTo(0.395849, within(1e-6));
  }

  /** The values of MeanTest, as attempts. */
  @Test
  void severalAttempts_areClusteredByQuestion() {
    List<Attempts> questions =
        Stream.of(1, 2, 3, 4, 0, 2, 1).map(correct -> new Attempts(4, correct)).toList();
    Estimate accuracy = Accuracy.of(questions).orElseThrow();
    assertThat(accuracy.method()).isEqualTo(Estimate.Method.CLUSTERED);
    assertThat(accuracy.standardError()).isEqualTo(0.127108074, within(1e-9));
    assertThat(accuracy.n()).isEqualTo(7);
  }

  @Test
  void allAlike_isNotTakenForCertain() {
    Estimate accuracy = Accuracy.of(Collections.nCopies(10, new Attempts(4, 0))).orElseThrow();
    assertThat(accuracy.interval().low()).isZero();
    assertThat(accuracy.interval().high()).isEqualTo(0.277533, within(1e-6));
  }

  @Test
  void questionsWithoutAVerdict_doNotCount() {
    List<Attempts> questions = List.of(new Attempts(0, 0), new Attempts(1, 1));
    assertThat(Accuracy.of(questions).orElseThrow().n()).isEqualTo(1);
    assertThat(Accuracy.of(List.of(new Attempts(0, 0)))).isEmpty();
    assertThat(Accuracy.of(List.of())).isEmpty();
  }

  @Test
  void interval_staysAShare() {
    List<Attempts> questions =
        Stream.concat(
                Stream.of(new Attempts(4, 3)), Collections.nCopies(9, new Attempts(4, 4)).stream())
            .toList();
    assertThat(Accuracy.of(questions).orElseThrow().interval().high()).isEqualTo(1);
  }
}
