package dev.webexplorer.evaluate.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.webexplorer.datasets.StopReason;
import dev.webexplorer.datasets.Trajectory;
import dev.webexplorer.evaluate.Judge;
import dev.webexplorer.evaluate.Judge.Item;
import dev.webexplorer.evaluate.TestingTrajectory;
import dev.webexplorer.evaluate.Verdict;
import dev.webexplorer.evaluate.judge.MatchJudge;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScoredTest {
  private static final Item ITEM = new Item("Where?", "Paris", List.of());
  private final Judge judge = new MatchJudge();

  private Scored scored(Trajectory trajectory) {
    return Scored.of(trajectory, ITEM, judge);
  }

  @Test
  void correctAt_followsTheAnswerHeld() {
    Scored scored =
        scored(
            new TestingTrajectory("Where?")
                .turn("Searching.\nBest so far: unknown")
                .turn("Best so far: Rome")
                .turn("Best so far: Paris")
                .turn("Best so far: Lyon")
                .turn("Best so far: Lyon")
                .answer("Paris"));
    assertThat(List.of(1, 2, 3, 4, 5, 6, 100))
        .map(scored::correctAt)
        .containsExactly(false, false, true, false, false, true, true);
    assertThat(List.of(5, 6, 7)).map(scored::correctWithin).containsExactly(false, true, true);
    assertThat(scored.changes()).hasSize(3);
  }

  @Test
  void correctAt_withoutBestLinesBeginsWithTheAnswer() {
    Scored scored =
        scored(new TestingTrajectory("Where?").turn("I think Paris.").turn("").answer("Paris"));
    assertThat(List.of(1, 2, 3)).map(scored::correctAt).containsExactly(false, false, true);
  }

  @Test
  void correctAt_withoutAnswerKeepsWhatWasHeldLast() {
    Scored scored =
        scored(
            new TestingTrajectory("Where?")
                .turn("Best so far: Paris")
                .turn("no news")
                .unanswered(StopReason.CANCELLED));
    assertThat(scored.correctAt(2)).isTrue();
    assertThat(scored.correct()).isFalse();
    assertThat(scored.correctWithin(100)).isFalse();
    assertThat(scored.verdict()).isEqualTo(new Verdict.Wrong("no answer"));
  }

  @Test
  void held_listsChangesOnly() {
    Trajectory trajectory =
        new TestingTrajectory("Where?")
            .turn("Best so far: unknown")
            .turn("Best so far: Rome")
            .turn("Best so far: Rome")
            .turn("Best so far: Oslo\nBest so far: Rome")
            .answer("Paris", StopReason.TURNS);
    assertThat(Held.of(trajectory))
        .extracting(held -> held.turn() + " " + held.answer().orElse("-"))
        .containsExactly("2 Rome", "5 Paris");
  }

  @Test
  void eachDistinctAnswer_isJudgedOnce() {
    List<String> judged = new ArrayList<>();
    Judge counting =
        new Judge() {
          @Override
          public String name() {
            return "counting";
          }

          @Override
          public Verdict judge(Item item, String response) {
            judged.add(response);
            return new Verdict.Unjudged("down");
          }
        };
    Trajectory trajectory =
        new TestingTrajectory("Where?")
            .turn("Best so far: Rome")
            .turn("Best so far: Paris")
            .turn("Best so far: Rome")
            .answer("Paris");
    Scored scored = Scored.of(trajectory, ITEM, counting);
    assertThat(judged).containsExactlyInAnyOrder("Paris", "Rome");
    assertThat(scored.judged()).isFalse();
    assertThat(scored.correctAt(100)).isFalse();
  }
}
