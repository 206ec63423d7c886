package dev.webexplorer.datagen.clue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.webexplorer.datagen.text.Word;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClausesTest {
  private static Clauses of(String sentence) {
    return new Clauses(Patterns.tag(sentence));
  }

  @Test
  void clauses_areWhatCommasPartWithoutTheLastMark() {
    Clauses clauses = of("In winter, the king died, and the queen left.");

    assertThat(clauses.all())
        .extracting(clause ->
            String.join(
                " ",
                clauses.words().subList(clause.from(), clause.to()).stream()
                    .map(Word::text)
                    .toList()))
        .containsExactly("In winter", "the king died", "and the queen left");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The king built a castle in the old town.",
        "The castle was built by the king.",
        "In 1820, the painter moved to the coast.",
        "The bridge, which burned twice, is made of stone.",
        "The queen had been seen in the garden."
      })
  void sentence_withAFiniteVerbSaysMuch(String sentence) {
    assertThat(of(sentence).sayMuch()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The old castle on the hill.",
        "The old castle, which stood on the hill.",
        "A bridge designed by an engraver.",
        "The best known work of the poet.",
        "The first attempt to build a bridge.",
        "Leading to the harbour, as the painter wrote."
      })
  void phrase_withoutAFiniteVerbSaysNothing(String phrase) {
    assertThat(of(phrase).sayMuch()).isFalse();
  }

  @Test
  void subordinateClause_opensWithItsWordOrAParticiple() {
    Clauses clauses =
        of("The town grew, because ships came, carrying salt, and the mill was sold.");
    List<Clauses.Clause> all = clauses.all();

    assertThat(all).extracting(clauses::subordinate).containsExactly(false, true, true, false);
    assertThat(all).extracting(clauses::finite).containsExactly(true, true, false, true);
  }

  @Property(tries = 200)
  void anyText_isCutIntoClausesInOrder(@ForAll @Size(max = 12) List<Boolean> commas) {
    StringBuilder text = new StringBuilder();
    commas.forEach(comma -> text.append(comma ? ", " : "ships came "));
    Clauses clauses = of(text + ".");

    int at = 0;
    for (Clauses.Clause clause : clauses.all()) {
      assertThat(clause.from()).isGreaterThanOrEqualTo(at).isLessThan(clause.to());
      assertThat(clauses.words().subList(clause.from(), clause.to()))
          .noneMatch(word -> word.text().equals(","));
      at = clause.to();
    }
  }
}
