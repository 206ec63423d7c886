package dev.webexplorer.datagen.clue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PronounsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mira left the town with her brushes. | true",
        "Her brushes were left in the town by Mira. | false",
        "Mira sold the ships because they leaked. | true",
        "Mira knew that they leaked. | false",
        "Mira sold the ship because it leaked. | true",
        "It leaked when Mira came. | false",
        "Mira sold the ship in winter. | true"
      })
  void personNamedFirst_bindsWhatComesAfter(String sentence, boolean bound) {
    List<Integer> people = List.of(sentence.indexOf("Mira"));

    assertThat(Pronouns.bound(Patterns.tag(sentence), people, List.of())).isEqualTo(bound);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ulm kept its walls. | true",
        "Ulm saw how he left. | false",
        "Its walls were kept when Ulm was sold. | false"
      })
  void thingNamedFirst_bindsNoPerson(String sentence, boolean bound) {
    List<Integer> things = List.of(sentence.indexOf("Ulm"));

    assertThat(Pronouns.bound(Patterns.tag(sentence), List.of(), things)).isEqualTo(bound);
  }
}
