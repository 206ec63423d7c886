package dev.webexplorer.datagen.clue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SieveTest {
  private static final String PLAIN = "The painter opened a small workshop near the old harbour.";

  @Test
  void plainSentence_passesAndStandsAlone() {
    assertThat(Sieve.passes(PLAIN)).isTrue();
    assertThat(Sieve.leans(PLAIN)).isFalse();
    assertThat(Sieve.connective(PLAIN)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The painter opened a workshop.",
        "the painter opened a small workshop near the old harbour.",
        "The painter opened a small workshop near the old harbour",
        "The painter opened a small workshop: it stood near the old harbour.",
        "The painter opened a small workshop; it stood near the old harbour.",
        "Who opened a small workshop near the old harbour of the town?",
        "The painter, poet, singer, weaver, potter, and cook opened a small workshop.",
        "The painter opened a shop the painter opened a shop near the harbour.",
        "The painter paid 12% of all that the small workshop had earned.",
        "The painter opened a small workshop - near the old harbour of it."
      })
  void sentenceOfAnotherForm_doesNotPass(String text) {
    assertThat(Sieve.passes(text)).isFalse();
  }

  @Test
  void veryLongSentence_doesNotPass() {
    StringBuilder text = new StringBuilder("The painter opened");
    for (int i = 0; i < 40; i++) {
      text.append(" word").append(i);
    }

    assertThat(Sieve.passes(text + ".")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "This painter opened a workshop.",
        "The painter opened the same workshop.",
        "The painter opened a workshop there.",
        "After that the painter opened a workshop.",
        "It was opened by the painter.",
        "Two workshops were opened by the painter.",
        "The painter later opened a workshop.",
        "But the painter opened a workshop."
      })
  void sentenceThatPointsElsewhere_leans(String text) {
    assertThat(Sieve.leans(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The painter said there was a workshop.",
        "Both the painter and the poet opened workshops.",
        "The painter was one of the guild's founders.",
        "The painter opened more workshops than any other guild."
      })
  void wordThatPointsInsideTheSentence_doesNotLean(String text) {
    assertThat(Sieve.leans(text)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "However, the painter left. | the painter left.",
        "The painter, however, left. | The painter left.",
        "The painter also left. | The painter left.",
        "In addition, the painter left. | the painter left."
      })
  void connective_isCut(String text, String left) {
    int[] cut = Sieve.connective(text).orElseThrow();

    assertThat(new StringBuilder(text).delete(cut[0], cut[1])).hasToString(left);
  }

  @Property
  void connective_liesInTheText(@ForAll String text) {
    String sentence = text + ", however, it " + text;
    Optional<int[]> cut = Sieve.connective(sentence);

    assertThat(cut).isPresent();
    assertThat(cut.get()[0]).isBetween(0, cut.get()[1] - 1);
    assertThat(cut.get()[1]).isLessThanOrEqualTo(sentence.length());
  }
}
