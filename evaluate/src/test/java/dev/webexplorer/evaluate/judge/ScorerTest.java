package dev.webexplorer.evaluate.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.webexplorer.datasets.StopReason;
import dev.webexplorer.datasets.Trajectory;
import dev.webexplorer.evaluate.Judge.Item;
import dev.webexplorer.evaluate.TestingTrajectory;
import dev.webexplorer.evaluate.Verdict;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScorerTest {
  private static final Item ITEM = new Item("Where?", "Paris", List.of());
  private final Scorer scorer = new Scorer(new MatchJudge());

  private static TestingTrajectory trajectory() {
    return new TestingTrajectory("Where?");
  }

  private double total(Trajectory trajectory) {
    return scorer.score(trajectory, ITEM).reward().orElseThrow().total();
  }

  @Test
  void reward_isFormatAFifthPlusCorrect() {
    assertThat(total(trajectory().turn("").answer("Paris"))).isEqualTo(1.2, within(1e-12));
    assertThat(total(trajectory().turn("").answer("Rome"))).isEqualTo(0.2, within(1e-12));
    assertThat(total(trajectory().answer("Paris", StopReason.TURNS))).isEqualTo(1);
    assertThat(total(trajectory().turn("").unanswered(StopReason.ERROR))).isEqualTo(0);
  }

  @Test
  void format_needsEveryTurnWellFormed() {
    assertThat(Scorer.wellFormed(trajectory().turn("").turn("").answer("Paris"))).isTrue();
    assertThat(Scorer.wellFormed(trajectory().malformed(1).turn("").answer("Paris"))).isFalse();
    assertThat(Scorer.wellFormed(trajectory().idle("hm").answer("Paris"))).isFalse();
    for (String arguments : List.of("{\"a\":", "[1]", "", "{} {}", "null")) {
      assertThat(Scorer.wellFormed(trajectory().arguments(arguments).turn("").answer("Paris")))
          .as(arguments)
          .isFalse();
    }
  }

  @Test
  void verdict_isKeptWithItsJudge() {
    Trajectory scored = scorer.score(trajectory().answer("Rome"), ITEM);
    assertThat(scored.verdict())
        .hasValue(new Trajectory.Judged(Optional.of(false), "match", "differs from the answer"));
    assertThat(scored.answer()).hasValue("Rome");
  }

  @Test
  void unjudged_hasNoReward() {
    Trajectory scored =
        scorer.with(trajectory().answer("Paris"), new Verdict.Unjudged("the judge timed out"));
    assertThat(scored.reward()).isEmpty();
    assertThat(scored.verdict().orElseThrow().correct()).isEmpty();
  }
}
