package dev.webexplorer.agent.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.webexplorer.agent.Agent;
import dev.webexplorer.agent.Attempt;
import dev.webexplorer.agent.Pricing;
import dev.webexplorer.agent.Question;
import dev.webexplorer.agent.TestingWeb;
import dev.webexplorer.agent.tools.BrowseTool;
import dev.webexplorer.agent.tools.SearchTool;
import dev.webexplorer.browser.Page;
import dev.webexplorer.datasets.StopReason;
import dev.webexplorer.datasets.Trajectory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Four painters opened a workshop, each in another town; what only one of them did tells which. */
class HopPolicyTest {
  private static final List<String> PAINTERS =
      List.of("Mira Tolland", "Nils Orvane", "Oda Pellerin", "Piet Quarles");
  private static final List<String> TOWNS =
      List.of("Arvenholt", "Besselmar", "Corvinth", "Dunmarrow");
  private static final List<String> DEEDS =
      List.of(
          "engraved copper maps of the northern coast",
          "played the organ in a wooden church",
          "taught geometry to the sons of sailors",
          "kept a diary of frost and snow");

  private static Agent agent() {
    List<Page> pages = new ArrayList<>();
    for (int i = 0; i < PAINTERS.size(); i++) {
      pages.add(
          TestingWeb.page(
              PAINTERS.get(i),
              "%s was a painter. %s opened a small workshop beside the old granary of [[%s]]. %s %s."
                  .formatted(
                      PAINTERS.get(i),
                      PAINTERS.get(i),
                      TOWNS.get(i),
                      PAINTERS.get(i),
                      DEEDS.get(i))));
      pages.add(
          TestingWeb.page(
              TOWNS.get(i), TOWNS.get(i) + " is a town in the hills. Glass was sold there."));
    }
    TestingWeb web = new TestingWeb(pages);
    return Agent.builder(new RulePolicy())
        .tools(new SearchTool(web), new BrowseTool(web, new RulePageReader()))
        .pricing(Pricing.FREE)
        .clock(() -> Instant.EPOCH)
        .build();
  }

  @ParameterizedTest
  @CsvSource({"0", "1", "2", "3"})
  void town_isFoundByWhatItsPainterDid(int place) {
    Question question =
        new Question(
            "What is the name of the town described by these clues? A painter opened a small"
                + " workshop beside the old granary of this town. This painter "
                + DEEDS.get(place)
                + ".");

    for (int attempt = 0; attempt < 3; attempt++) {
      Trajectory trajectory = agent().run(question, new Attempt("q", attempt, 7, "web", "run"));

      assertThat(trajectory.answer()).contains(TOWNS.get(place));
      assertThat(trajectory.stopReason()).isEqualTo(StopReason.ANSWERED);
    }
  }
}
