package dev.webexplorer.datagen.clue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
  private static Optional<Names.Place> place(String sentence, String name) {
    int start = sentence.indexOf(name);
    return new Names(Patterns.tag(sentence)).whole(start, start + name.length());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "She was born in Rome in winter. | Rome | She was born in X in winter.",
        "She wrote to Rome's council in winter. | Rome | She wrote to X council in winter.",
        "Rome was rebuilt in stone. | Rome | X was rebuilt in stone.",
        "The Rhine was crossed in winter. | Rhine | X was crossed in winter.",
        "The letter reached the physicist Mira Tolland in May. | Mira Tolland | The letter reached X in May.",
        "It was sold to the French painter Oda Pellerin. | Oda Pellerin | It was sold to X."
      })
  void nameThatStandsWhole_goesWithWhatBelongsToIt(String sentence, String name, String left) {
    Names.Place place = place(sentence, name).orElseThrow();

    assertThat(new StringBuilder(sentence).replace(place.start(), place.end(), "X"))
        .hasToString(left);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "She walked over the Rome Bridge in winter. | Rome",
        "She walked through Greater Rome in winter. | Rome",
        "She settled in the city of Rome in winter. | Rome",
        "She settled in the kingdom of Norway in winter. | Norway",
        "She settled in neighbouring Rome in winter. | Rome",
        "She joined the Society of Engravers in winter. | Engravers",
        "She joined a Rome-based orchestra in winter. | Rome",
        "She read the Rome 1960 report in winter. | Rome",
        "She met King Harald Bluetooth in winter. | Harald"
      })
  void partOfAnotherName_isNone(String sentence, String name) {
    assertThat(place(sentence, name)).isEmpty();
  }

  @Test
  void wordsThatDoNotEndOnWords_areNone() {
    assertThat(place("She was born in Romeville in winter.", "Rome")).isEmpty();
  }

  @Test
  void possessive_isTold() {
    assertThat(place("She saw Rome's walls.", "Rome")).map(Names.Place::possessive).contains(true);
    assertThat(place("She saw Rome.", "Rome")).map(Names.Place::possessive).contains(false);
  }

  @Test
  void outside_countsRunsOfNamesThatNothingCovers() {
    String sentence = "In winter, Mira Tolland met Nils Orvane near Ulm.";
    Names names = new Names(Patterns.tag(sentence));

    assertThat(names.outside(List.of(), List.of())).isEqualTo(3);
    assertThat(names.outside(Patterns.answers(sentence, "Ulm"), List.of())).isEqualTo(2);
    assertThat(names.outside(Patterns.answers(sentence, "Ulm"), List.of(new Trim(0, 27))))
        .isEqualTo(1);
  }
}
