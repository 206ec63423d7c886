package dev.webexplorer.agent.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.webexplorer.agent.Agent;
import dev.webexplorer.agent.Attempt;
import dev.webexplorer.agent.Budget;
import dev.webexplorer.agent.Context;
import dev.webexplorer.agent.Policy;
import dev.webexplorer.agent.Pricing;
import dev.webexplorer.agent.Question;
import dev.webexplorer.agent.Step;
import dev.webexplorer.agent.TestingWeb;
import dev.webexplorer.agent.Turn;
import dev.webexplorer.agent.tools.BrowseTool;
import dev.webexplorer.agent.tools.SearchTool;
import dev.webexplorer.browser.Page;
import dev.webexplorer.datasets.Message;
import dev.webexplorer.datasets.StopReason;
import dev.webexplorer.datasets.Trajectory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class RulePolicyTest {
  /** What ties Harz to its clues stands on other pages. */
  private static final TestingWeb WEB =
      new TestingWeb(
          List.of(
              TestingWeb.page(
                  "Harz", "The Harz is a mountain range in [[Germany]]. Many hikers come."),
              TestingWeb.page("Rhon", "The Rhon is a mountain range. Sheep graze on basalt there."),
              TestingWeb.page("Alps", "The Alps are a mountain range. A poet never crossed them."),
              TestingWeb.page("Germany", "Germany is a country. Poets and miners live in it."),
              TestingWeb.page(
                  "Heinrich Heine",
                  "Heinrich Heine was a German poet. In 1824 Heine crossed the [[Harz]] on foot and"
                      + " wrote about it. He left the [[Rhon]] to others."),
              TestingWeb.page(
                  "Copper mining",
                  "Copper mining is an old craft. Copper was mined for centuries on the southern"
                      + " slopes of the [[Harz]]. It never reached the [[Alps]]."),
              TestingWeb.page("Copper", "Copper is a metal that was mined early."),
              TestingWeb.page("Hiking", "Hiking is a sport. Many hikers cross the [[Alps]].")));

  private static final Question QUESTION =
      new Question(
          "What is the name of the mountain range described below? A poet crossed this mountain"
              + " range on foot in the mid-1820s and wrote about it. Copper was mined for centuries"
              + " on the southern slopes of this mountain range.");

  private static Agent agent(Policy policy, int turns) {
    return Agent.builder(policy)
        .tools(new SearchTool(WEB), new BrowseTool(WEB, new RulePageReader()))
        .budget(new Budget(turns, 128_000, Duration.ofHours(1), OptionalDouble.empty()))
        .pricing(Pricing.FREE)
        .clock(() -> Instant.EPOCH)
        .build();
  }

  private static Attempt attempt(int number) {
    return new Attempt("q", number, 7, "web", "run");
  }

  @Test
  void answer_isFoundThroughTheLinksOfOtherPages() {
    Trajectory trajectory = agent(new RulePolicy(), 100).run(QUESTION, attempt(0));

    assertThat(trajectory.answer()).contains("Harz");
    assertThat(trajectory.stopReason()).isEqualTo(StopReason.ANSWERED);
    assertThat(trajectory.turns()).isBetween(3, 20);
    assertThat(trajectory.costUsd()).hasValue(0);
    assertThat(trajectory.toolCalls()).containsEntry("malformed", 0);
  }

  @Test
  void everyMessage_namesTheBestSoFarAndTheLastAnswers() {
    Trajectory trajectory = agent(new RulePolicy(), 100).run(QUESTION, attempt(0));

    List<Message> said =
        trajectory.messages().stream().filter(m -> m instanceof Message.Assistant).toList();
    assertThat(said).allMatch(message -> message.content().contains("Best so far: "));
    assertThat(said.getLast().content()).endsWith("Best so far: Harz\n<answer>Harz</answer>");
  }

  @Test
  void lastTurn_givesTheBestSoFar() {
    Trajectory trajectory = agent(new RulePolicy(), 3).run(QUESTION, attempt(0));

    assertThat(trajectory.stopReason()).isEqualTo(StopReason.TURNS);
    assertThat(trajectory.forcedAnswer()).isTrue();
    assertThat(trajectory.answer()).isPresent();
  }

  @Test
  void step_dependsOnTheContextAlone() {
    Policy fresh =
        new Policy() {
          @Override
          public String name() {
            return "rules";
          }

          @Override
          public Step next(Context seen) {
            return new RulePolicy().next(seen);
          }
        };

    assertThat(agent(fresh, 100).run(QUESTION, attempt(1)))
        .isEqualTo(agent(new RulePolicy(), 100).run(QUESTION, attempt(1)));
  }

  @Test
  void resume_atEveryTurnGivesTheSameTrajectory() {
    List<Turn> turns = new ArrayList<>();
    RulePolicy policy = new RulePolicy();
    Trajectory whole = agent(policy, 100).run(QUESTION, attempt(0), List.of(), turns::add);

    for (int kept = 0; kept <= turns.size(); kept++) {
      List<Turn> finished = turns.subList(0, kept);
      assertThat(agent(policy, 100).run(QUESTION, attempt(0), finished, turn -> {}))
          .isEqualTo(whole);
    }
  }

  @Test
  void nothingFound_endsWithoutAnAnswerOfItsOwn() {
    Trajectory trajectory =
        agent(new RulePolicy(), 100).run(new Question("Zyzzyx Qwrty Xyzzy?"), attempt(0));

    assertThat(trajectory.answer()).contains("unknown");
    assertThat(trajectory.turns()).isLessThan(20);
  }

  @Test
  void page_thatCannotBeReadIsLeftAside() {
    List<Page> pages = new ArrayList<>(WEB.pages());
    pages.add(
        TestingWeb.page("Loop", "A poet crossed mountain range on foot [[Nowhere]] mid-1820s."));
    TestingWeb web = new TestingWeb(pages);
    Trajectory trajectory =
        Agent.builder(new RulePolicy())
            .tools(new SearchTool(web), new BrowseTool(web, new RulePageReader()))
            .build()
            .run(QUESTION, attempt(0));

    assertThat(trajectory.answer()).contains("Harz");
  }
}
