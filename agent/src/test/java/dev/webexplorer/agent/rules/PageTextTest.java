package dev.webexplorer.agent.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.webexplorer.agent.TestingWeb;
import dev.webexplorer.agent.text.Token;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ulm grew fast. Ulm is a town in the hills. It is old. | Ulm is a town in the hills.",
        "Winter is a season. Ulm was one of the free towns. | Ulm was one of the free towns.",
        "Winter is a season. Salt was sold. | Winter is a season.",
        "Ulm grew fast. Salt was sold. | ''"
      })
  void definition_isTheFirstSentenceThatSaysWhatThePageIsAbout(String text, String definition) {
    assertThat(PageText.of(TestingWeb.page("Ulm", text)).definition()).isEqualTo(definition);
  }

  @Test
  void units_areSentencesAsStemsAndNumbers() {
    String text = "Barges carried salt in 1894. It rained.";
    List<Unit> units = Unit.all(text);

    assertThat(units).hasSize(2);
    assertThat(text.substring(units.getFirst().start(), units.getFirst().end()))
        .isEqualTo("Barges carried salt in 1894.");
    assertThat(units.getFirst().numbers()).containsExactly(new Span(1894, 1894, true));
    assertThat(units.getFirst().stem(2)).isEqualTo("salt".hashCode());
    assertThat(units.getLast().numbers()).isEmpty();
  }

  @Test
  void weight_isMoreForWhatTellsMore() {
    List<Token> words = Token.of("the town was founded by hydrographers near Ulm 1894");

    assertThat(Lexicon.weight(words.getFirst())).isZero();
    assertThat(Lexicon.weight(words.get(5)))
        .isGreaterThan(Lexicon.weight(words.get(1)))
        .isLessThan(Lexicon.weight(words.get(7)));
    assertThat(Lexicon.weight(words.getLast())).isEqualTo(1.5);
  }

  @Property
  void spans_overlapBothWays(@ForAll int low, @ForAll int high, @ForAll int year) {
    Span span = new Span(Math.min(low, high), Math.max(low, high), true);
    Span single = new Span(year, year, true);

    assertThat(span.overlaps(single)).isEqualTo(span.holds(year));
    assertThat(single.overlaps(span)).isEqualTo(span.holds(year));
    assertThat(span.overlaps(new Span(year, year, false))).isFalse();
  }
}
