package dev.webexplorer.evaluate.judge.official;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.webexplorer.datasets.benchmark.PlusRun;
import dev.webexplorer.datasets.benchmark.Qrels;
import dev.webexplorer.evaluate.judge.Cases;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
  void figures_keepWhatIsMissingInSight() {
    Qrels evidence = new Qrels(Map.of("1", Set.of("5", "7"), "2", Set.of("9"), "3", Set.of("4")));
    PlusRun right =
        PlusRun.answered("m", "1", Map.of("search", 3), List.of("5", "6"), "Oslo [5] [8]");
    PlusRun cut = new PlusRun(Map.of(), "2", Map.of(), "incomplete", List.of("9"), List.of());

    PlusFigures figures = PlusFigures.of(Map.of("1", right, "2", cut), evidence);

    assertThat(figures.runs()).isEqualTo(2);
    assertThat(figures.of()).isEqualTo(3);
    assertThat(figures.completed()).isEqualTo(1);
    assertThat(figures.recall()).hasValue(0.75);
    assertThat(figures.citationPrecision()).hasValue(0.5);
    assertThat(figures.citationRecall()).hasValue(0.5);
    assertThat(figures.toolCalls()).hasValue(1.5);
    assertThat(PlusFigures.of(Map.of(), evidence).recall()).isEmpty();
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
