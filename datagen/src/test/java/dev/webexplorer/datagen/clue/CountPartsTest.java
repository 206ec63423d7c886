package dev.webexplorer.datagen.clue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountPartsTest {
  private static String vague(String text) {
    StringBuilder said = new StringBuilder(text);
    for (Part part : CountParts.find(text).reversed()) {
      said.replace(part.start(), part.end(), part.wordings().getLast().words());
    }
    return said.toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It has 1,234 houses. | It has roughly 1,000 houses.",
        "It has about 1,234 houses. | It has roughly 1,000 houses.",
        "It has more than 87 houses. | It has roughly 85 houses.",
        "It has 2.6 million houses. | It has roughly 3 million houses.",
        "It has 12 mills with 340 workers. | It has roughly 10 mills with roughly 300 workers."
      })
  void count_isRoundedWithItsHedge(String text, String expected) {
    assertThat(vague(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It has 7 houses.",
        "It opened in 1994 with songs.",
        "It is on page 12, chapter 14 of it.",
        "It left on May 12 after dinner.",
        "It took route 66 west.",
        "It sank at 54 degrees.",
        "It holds roughly 300 workers."
      })
  void numberThatCountsNothing_isLeft(String text) {
    assertThat(CountParts.find(text)).isEmpty();
  }

  @Property
  void roundedCount_statesWhatTheExactOneDoes(@ForAll @IntRange(min = 10, max = 999) int count) {
    for (Part part : CountParts.find("The mill had " + count + " workers in all.")) {
      List<Wording> wordings = part.wordings();
      assertThat(wordings).hasSize(2);
      assertThat(wordings.getLast().terms()).isEqualTo(wordings.getFirst().terms());
      assertThat(wordings.getLast().words()).startsWith("roughly ");
    }
  }
}
