package dev.webexplorer.datagen.clue;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnglishTest {
  @ParameterizedTest
  @CsvSource({
    "city, cities",
    "king, kings",
    "church, churches",
    "woman, women",
    "person, people",
    "body of water, bodies of water",
    "species, species",
    "day, days"
  })
  void plural_followsTheWord(String noun, String plural) {
    assertThat(English.plural(noun)).isEqualTo(plural);
  }

  @ParameterizedTest
  @CsvSource({
    "island, an island", "university, a university", "hour, an hour", "unit, a unit",
    "European city, a European city", "uncle, an uncle", "river, a river",
        "one-act play, a one-act play"
  })
  void article_followsTheSound(String noun, String expected) {
    assertThat(English.a(noun)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a engineer met an  painter . | An engineer met a painter.",
        "he came , , and went. | He came, and went.",
        "an US ship sank. | An US ship sank."
      })
  void tidy_mendsSeams(String rough, String expected) {
    assertThat(English.tidy(rough)).isEqualTo(expected);
  }

  @Property
  void tidy_isDoneOnce(@ForAll @AlphaChars @NotEmpty String word) {
    String once = English.tidy("a " + word + "  b .");

    assertThat(English.tidy(once)).isEqualTo(once);
  }
}
