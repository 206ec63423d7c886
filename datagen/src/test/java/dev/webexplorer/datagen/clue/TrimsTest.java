package dev.webexplorer.datagen.clue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrimsTest {
  /** Returns what is left of the sentence by each trim alone; the answer is called Ulm. */
  private static List<String> shorter(String sentence) {
    return Trims.find(Patterns.tag(sentence), Patterns.answers(sentence, "Ulm")).stream()
        .map(trim -> new StringBuilder(sentence).delete(trim.start(), trim.end()).toString())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "During the long war, the painter left Ulm for the coast. | the painter left Ulm for the coast.",
        "After his return from the coast, the king gave Ulm a mint. | the king gave Ulm a mint."
      })
  void opening_ofTimeOrMannerMayGo(String sentence, String left) {
    assertThat(shorter(sentence)).containsExactly(left);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The painter left Ulm for the coast, which was quiet in winter. | The painter left Ulm for the coast.",
        "The painter left Ulm for the coast, taking only his brushes. | The painter left Ulm for the coast.",
        "The king gave Ulm a mint, although the guilds were against it. | The king gave Ulm a mint.",
        "The king gave Ulm a mint, and the guilds built a new hall. | The king gave Ulm a mint."
      })
  void trailingClause_mayGo(String sentence, String left) {
    assertThat(shorter(sentence)).containsExactly(left);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The painter, who had lost a hand, left Ulm in winter. | The painter left Ulm in winter.",
        "The mill, a tall building, was sold to Ulm in May. | The mill was sold to Ulm in May."
      })
  void remark_mayGo(String sentence, String left) {
    assertThat(shorter(sentence)).contains(left);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "In Ulm, the painter opened a workshop.",
        "The painter lived on the coast, which is not far from Ulm.",
        "The painter, who was born in Ulm, left the coast."
      })
  void answersPlace_isNotCut(String sentence) {
    assertThat(shorter(sentence)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "In fiction, the painter left Ulm for the coast.",
        "In Norse mythology, a giant built the walls of Ulm.",
        "In the novel, a widow sells the mills of Ulm.",
        "In some cases, the council of Ulm sold the mills."
      })
  void opening_thatSaysInWhichStoryStays(String sentence) {
    assertThat(shorter(sentence)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The painter of Ulm drew ships, mills, and bridges.",
        "Ships carried salt, copper, and wool to Ulm.",
        "The painter left Ulm for the coast."
      })
  void list_staysWhole(String sentence) {
    assertThat(shorter(sentence)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The harbour of Ulm, which the king had built.",
        "Known for the mills of Ulm, with three bridges."
      })
  void nothingIsCut_thatWouldLeaveNoVerb(String sentence) {
    assertThat(shorter(sentence)).isEmpty();
  }

  @Test
  void secondPlaceOfTheAnswer_mayGoWithItsClause() {
    assertThat(shorter("The king gave Ulm a mint, although Ulm had asked for a bridge."))
        .containsExactly("The king gave Ulm a mint.");
  }
}
