package dev.webexplorer.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.webexplorer.datasets.StopReason;
import dev.webexplorer.datasets.Trajectory;
import dev.webexplorer.datasets.Usage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class RunBudgetTest {
  private static final Question QUESTION = new Question("Which?");
  private static final Attempt ATTEMPT = new Attempt("q", 0, 0, "web", "run");

  private static RunBudget budget(OptionalDouble usd, OptionalLong tokens, OptionalLong until) {
    return new RunBudget(new RunBudget.Limits(usd, tokens, until), () -> Instant.ofEpochMilli(1));
  }

  private static Agent.Builder paid() {
    TestingPolicy policy =
        new TestingPolicy(seen -> {
          Step step = TestingPolicy.answeringAt(10).next(seen);
          return new Step(step.message(), step.answer(), new Usage(100, 0, 50, 0));
        });
    return Agent.builder(policy).tools(TestingTool.echo()).pricing(Pricing.perMillion(1000, 0, 0));
  }

  @Test
  void cost_noTurnBeginsWhenItIsSpentAndWhatIsFinishedGoesOnLater() {
    RunBudget budget = budget(OptionalDouble.of(0.35), OptionalLong.empty(), OptionalLong.empty());
    List<Turn> turns = new ArrayList<>();
    Agent agent = paid().runBudget(budget).build();

    assertThatThrownBy(() -> agent.run(QUESTION, ATTEMPT, List.of(), turns::add))
        .isInstanceOf(RunBudget.Spent.class)
        .hasMessageContaining("0.35 USD");
    assertThat(turns).as("0.1 each; the one in flight may go over").hasSize(4);

    Trajectory trajectory = paid().build().run(QUESTION, ATTEMPT, turns, TurnListener.NONE);
    assertThat(trajectory.turns()).isEqualTo(10);
    assertThat(trajectory.stopReason()).isEqualTo(StopReason.ANSWERED);
  }

  @Test
  void tokens_ofEarlierStartsCountAsWell() {
    RunBudget budget = budget(OptionalDouble.empty(), OptionalLong.of(450), OptionalLong.empty());
    budget.add(new Paid(new Usage(140, 0, 10, 0), OptionalDouble.empty()));
    List<Turn> turns = new ArrayList<>();
    Agent agent = paid().runBudget(budget).build();

    assertThatThrownBy(() -> agent.run(QUESTION, ATTEMPT, List.of(), turns::add))
        .isInstanceOf(RunBudget.Spent.class)
        .hasMessageContaining("450 tokens");
    assertThat(turns).as("150 each, and 150 before").hasSize(2);
    assertThat(budget.paid().tokens()).isEqualTo(450);
    assertThat(budget.paid().costUsd()).as("one price was missing").isEmpty();
  }

  @Test
  void time_noTurnBeginsAfterTheEnd() {
    RunBudget over = budget(OptionalDouble.empty(), OptionalLong.empty(), OptionalLong.of(0));

    assertThatThrownBy(() -> paid().runBudget(over).build().run(QUESTION, ATTEMPT))
        .isInstanceOf(RunBudget.Spent.class);
  }

  @Test
  void outputTokens_endATrajectoryBeforeTheyAreOverrun() {
    Budget budget =
        new Budget(100, 100_000, Duration.ofHours(1), OptionalDouble.empty(), OptionalLong.of(310));
    Trajectory trajectory = paid().budget(budget).build().run(QUESTION, ATTEMPT);

    assertThat(trajectory.stopReason()).isEqualTo(StopReason.COST);
    assertThat(trajectory.usage().outputTokens()).isLessThanOrEqualTo(310);
    assertThat(trajectory.forcedAnswer()).isTrue();
  }
}
