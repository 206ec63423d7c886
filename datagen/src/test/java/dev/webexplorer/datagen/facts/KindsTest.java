package dev.webexplorer.datagen.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KindsTest {

  @Test
  void ladder_leadsToWordsThatHoldToo() {
    assertThat(Kinds.ladder("painter")).containsExactly("painter", "artist", "person");
    assertThat(Kinds.ladder("lake"))
        .containsExactly("lake", "body of water", "natural feature", "place");
    assertThat(Kinds.ladder("function")).containsExactly("function", "programming construct");
  }

  @ParameterizedTest
  @CsvSource({"painter, true, false", "river, false, true", "macro, false, false"})
  void kinds_arePeoplePlacesOrNeither(String kind, boolean person, boolean place) {
    assertThat(Kinds.isPerson(kind)).isEqualTo(person);
    assertThat(Kinds.isPlace(kind)).isEqualTo(place);
  }

  @Test
  void nounThatIsNoKind_isAloneOnItsLadder() {
    assertThat(Kinds.isKnown("snorkelling")).isFalse();
    assertThat(Kinds.ladder("snorkelling")).containsExactly("snorkelling");
    assertThat(Kinds.vaguer("snorkelling")).isEmpty();
  }
}
