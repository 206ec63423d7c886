package dev.webexplorer.evaluate.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.webexplorer.datasets.StopReason;
import dev.webexplorer.datasets.Trajectory;
import dev.webexplorer.evaluate.Judge.Item;
import dev.webexplorer.evaluate.TestingTrajectory;
import dev.webexplorer.evaluate.Verdict;
import dev.webexplorer.evaluate.judge.MatchJudge;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScorerTest {
  private static final Item ITEM = new Item("Where?", "Paris", List.of());
  private final Scorer scorer = new Scorer(new MatchJudge());

  private static TestingTrajectory trajectory() {
    return new TestingTrajectory("Where?");
  }

  private static double total(Scorer scorer, Trajectory trajectory) {
    return scorer.score(trajectory, ITEM).reward().orElseThrow().total();
  }

  @Test
  void reward_isFormatAFifthPlusCorrect() {
    assertThat(total(scorer, trajectory().turn("").answer("Paris"))).isEqualTo(1.2, within(1e-12));
    assertThat(total(scorer, trajectory().turn("").answer("Rome"))).isEqualTo(0.2, within(1e-12));
    assertThat(total(scorer, trajectory().answer("Paris", StopReason.TURNS))).isEqualTo(1);
    assertThat(total(scorer, trajectory().turn("").unanswered(StopReason.ERROR))).isEqualTo(0);
  }

  @Test
  void routerR1_isMinusOneForAWrongFormatWhateverTheAnswer() {
    Scorer strict = new Scorer(new MatchJudge(), Format.STANDARD, RewardStyle.ROUTER_R1);
    assertThat(total(strict, trajectory().turn("").answer("Paris"))).isEqualTo(1);
    assertThat(total(strict, trajectory().turn("").answer("Rome"))).isEqualTo(0);
    assertThat(total(strict, trajectory().answer("Paris", StopReason.TURNS))).isEqualTo(-1);
    assertThat(strict.score(trajectory().answer("Paris", StopReason.TURNS), ITEM).reward())
        .hasValue(new Trajectory.Reward(0, 1, -1));
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
