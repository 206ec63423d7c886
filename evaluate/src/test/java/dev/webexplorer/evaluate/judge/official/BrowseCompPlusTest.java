package dev.webexplorer.evaluate.judge.official;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.webexplorer.evaluate.judge.Cases;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BrowseCompPlusTest {

  @Test
  void citations_areCountedAsPublished() {
    List<JsonNode> cases = Cases.of("citations");
    for (JsonNode each : cases) {
      Set<String> relevant = new HashSet<>(Cases.texts(each.path("relevant")));
      Citations citations = Citations.of(each.path("text").asText(), relevant);

      assertThat(citations.cited())
          .as(each.toString())
          .isEqualTo(new HashSet<>(Cases.texts(each.path("cited"))));
      assertThat(citations.precision()).isCloseTo(each.path("precision").asDouble(), within(1e-12));
      assertThat(citations.recall()).isCloseTo(each.path("recall").asDouble(), within(1e-12));
    }
    assertThat(cases).hasSizeGreaterThanOrEqualTo(200);
  }

  @Test
  void recall_ofNothingRelevant_isNoNumber() {
    assertThat(Found.of(List.of("1", "1", "2"), Set.of("1", "3")).recall()).hasValue(0.5);
    assertThat(Found.of(List.of("1"), Set.of()).recall()).isEmpty();
  }

  @Test
  void simpleQa_figures() {
    SimpleQaFigures figures = new SimpleQaFigures(4, 2, 4);

    assertThat(figures.rate()).isCloseTo(0.4, within(1e-12));
    assertThat(figures.givenAttempted()).isCloseTo(2 / 3.0, within(1e-12));
    assertThat(figures.f1()).isCloseTo(0.5, within(1e-12));
    assertThat(new SimpleQaFigures(0, 0, 3).f1()).isZero();
  }
}
