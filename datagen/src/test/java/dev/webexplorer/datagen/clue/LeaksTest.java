package dev.webexplorer.datagen.clue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeaksTest {
  @ParameterizedTest
  @CsvSource({
    "Italy, An Italian poet., true",
    "Germany, The German army., true",
    "Charles Babbage, Babbage wrote., true",
    "Charles Babbage, A charming man., false",
    "Isle of Man, The men came of age., false"
  })
  void in_seesNamesAndTheirRelatives(String answer, String text, boolean leak) {
    assertThat(new Leaks(List.of(answer)).in(text)).isEqualTo(leak);
  }
}
