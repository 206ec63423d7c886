package dev.webexplorer.evaluate.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.webexplorer.evaluate.TestingTrajectory;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatedConfidenceTest {

  private static OptionalDouble of(String said) {
    return StatedConfidence.of(new TestingTrajectory("Q?").answer(said));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Confidence: 85%               | 0.85
          **Confidence:** 7%            | 0.07
          **Confidence**: 62.5%         | 0.625
          confidence：100％             | 1
          置信度: 0%                    | 0
          Confidence: 10%, Confidence: 90% | 0.9
          """)
  void whatIsStatedIsRead(String said, double confidence) {
    assertThat(of(said)).hasValue(confidence);
  }

  @Test
  void nothingIsGuessed() {
    assertThat(of("I am 85% sure.")).isEmpty();
    assertThat(of("Confidence: high")).isEmpty();
    assertThat(of("Confidence: 850%")).isEmpty();
    assertThat(of("Confidence: 0.9")).isEmpty();
  }
}
