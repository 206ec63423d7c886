package dev.webexplorer.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.webexplorer.datasets.Message;
import dev.webexplorer.datasets.StopReason;
import dev.webexplorer.datasets.Trajectory;
import dev.webexplorer.datasets.Usage;
import java.time.Duration;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Each way in which a trajectory may end. */
class AgentStopTest {
  private static final Question QUESTION = new Question("Which?");
  private static final Attempt ATTEMPT = new Attempt("q-1", 2, 7, "web@0", "run");

  private static Agent.Builder agent(Policy policy) {
    return Agent.builder(policy)
        .tools(TestingTool.echo())
        .clock(new TestingClock(Duration.ofMillis(1)));
  }

  private static Budget budget(int turns, int context, Duration time, OptionalDouble cost) {
    return new Budget(turns, context, time, cost);
  }

  @Test
  void answered_theAnswerEndsIt() {
    Trajectory trajectory = agent(TestingPolicy.answeringAt(3)).build().run(QUESTION, ATTEMPT);

    assertThat(trajectory.stopReason()).isEqualTo(StopReason.ANSWERED);
    assertThat(trajectory.answer()).contains("own");
    assertThat(trajectory.forcedAnswer()).isFalse();
    assertThat(trajectory.turns()).isEqualTo(3);
    assertThat(trajectory.toolCalls()).containsEntry("echo", 2).containsEntry("malformed", 0);
    assertThat(trajectory.id()).isEqualTo("q-1-2");
    assertThat(trajectory.messages()).hasSize(2 + 2 * 2 + 1);
    assertThat(trajectory.contexts()).isEmpty();
  }

  @Test
  void turns_theLastTurnIsTheForcedAnswer() {
    Trajectory trajectory =
        agent(TestingPolicy.tireless())
            .budget(budget(10, 1_000_000, Duration.ofHours(1), OptionalDouble.empty()))
            .build()
            .run(QUESTION, ATTEMPT);

    assertThat(trajectory.stopReason()).isEqualTo(StopReason.TURNS);
    assertThat(trajectory.turns()).isEqualTo(10);
    assertThat(trajectory.answer()).contains("forced");
    assertThat(trajectory.forcedAnswer()).isTrue();
    assertThat(trajectory.toolCalls()).containsEntry("echo", 9);
    assertThat(trajectory.messages().get(trajectory.messages().size() - 2))
        .isEqualTo(new Message.User(Instructions.ANSWER_NOW));
  }

  @Test
  void turns_aBudgetOfOneAsksForTheAnswerAtOnce() {
    Trajectory trajectory =
        agent(TestingPolicy.tireless())
            .budget(budget(1, 1000, Duration.ofHours(1), OptionalDouble.empty()))
            .build()
            .run(QUESTION, ATTEMPT);

    assertThat(trajectory.turns()).isEqualTo(1);
    assertThat(trajectory.answer()).contains("forced");
  }

  @Test
  void turns_aForcedTurnWithoutAnAnswerEndsWithoutOne() {
    Trajectory trajectory =
        agent(new TestingPolicy(seen -> TestingPolicy.call("echo", "" + TestingPolicy.turn(seen))))
            .budget(budget(4, 100_000, Duration.ofHours(1), OptionalDouble.empty()))
            .build()
            .run(QUESTION, ATTEMPT);

    assertThat(trajectory.stopReason()).isEqualTo(StopReason.TURNS);
    assertThat(trajectory.answer()).isEmpty();
    assertThat(trajectory.forcedAnswer()).isFalse();
    assertThat(trajectory.toolCalls()).containsEntry("echo", 3);
  }

  @Test
  void context_observationsAreCutAndTheAnswerStillFits() {
    TokenCounter counter = String::length;
    Trajectory trajectory =
        agent(TestingPolicy.tireless())
            .tools(new TestingTool(arguments -> "x".repeat(500)))
            .counter(counter)
            .budget(budget(100, 4000, Duration.ofHours(1), OptionalDouble.empty()))
            .build()
            .run(QUESTION, ATTEMPT);

    assertThat(trajectory.stopReason()).isEqualTo(StopReason.CONTEXT);
    assertThat(trajectory.answer()).contains("forced");
    int tokens = trajectory.messages().stream().mapToInt(m -> m.content().length()).sum();
    assertThat(tokens).isBetween(2000, 4000);
  }

  @Test
  void context_oneHugeObservationIsCutToTheRoom() {
    Trajectory trajectory =
        agent(TestingPolicy.tireless())
            .tools(new TestingTool(arguments -> "x".repeat(50_000)))
            .counter(String::length)
            .budget(budget(100, 4000, Duration.ofHours(1), OptionalDouble.empty()))
            .build()
            .run(QUESTION, ATTEMPT);

    assertThat(trajectory.turns()).isEqualTo(2);
    assertThat(trajectory.messages().get(3).content())
        .endsWith(Instructions.CUT)
        .hasSizeLessThan(4000);
  }

  @Test
  void time_endsBeforeItIsOverrun() {
    Trajectory trajectory =
        agent(TestingPolicy.tireless())
            .clock(new TestingClock(Duration.ofSeconds(10)))
            .budget(budget(100, 100_000, Duration.ofSeconds(65), OptionalDouble.empty()))
            .build()
            .run(QUESTION, ATTEMPT);

    assertThat(trajectory.stopReason()).isEqualTo(StopReason.TIME);
    assertThat(trajectory.answer()).contains("forced");
    assertThat(trajectory.wallMs()).isLessThanOrEqualTo(65_000);
    assertThat(trajectory.turns()).isEqualTo(6);
  }

  @Test
  void cost_endsBeforeItIsOverrun() {
    TestingPolicy paid =
        new TestingPolicy(seen -> {
          Step step = TestingPolicy.tireless().next(seen);
          return new Step(step.message(), step.answer(), new Usage(100, 40, 10, 0));
        });
    Trajectory trajectory =
        agent(paid)
            .pricing(Pricing.perMillion(1000, 500, 2000))
            .budget(budget(100, 100_000, Duration.ofHours(1), OptionalDouble.of(0.51)))
            .build()
            .run(QUESTION, ATTEMPT);

    assertThat(trajectory.stopReason()).isEqualTo(StopReason.COST);
    assertThat(trajectory.answer()).contains("forced");
    assertThat(trajectory.turns()).isEqualTo(5);
    // 60 fresh, 40 cached and 10 written tokens a turn
    assertThat(trajectory.costUsd().orElseThrow()).isCloseTo(0.5, within());
    assertThat(trajectory.usage()).isEqualTo(new Usage(500, 200, 50, 0));
  }

  private static org.assertj.core.data.Offset<Double> within() {
    return org.assertj.core.data.Offset.offset(1e-9);
  }

  @Test
  void cost_isEmptyWhenAPriceIsMissing() {
    assertThat(agent(TestingPolicy.answeringAt(2)).build().run(QUESTION, ATTEMPT).costUsd())
        .isEmpty();
  }

  @Test
  void loop_toldOnceThenForced() {
    Trajectory trajectory =
        agent(
                new TestingPolicy(seen ->
                    seen.tools().isEmpty()
                        ? TestingPolicy.answer("forced")
                        : TestingPolicy.call("echo", "same")))
            .build()
            .run(QUESTION, ATTEMPT);

    assertThat(trajectory.stopReason()).isEqualTo(StopReason.LOOP);
    assertThat(trajectory.turns()).isEqualTo(4);
    assertThat(trajectory.answer()).contains("forced");
    assertThat(trajectory.messages()).contains(new Message.User(Instructions.REPEATED));
  }

  @Test
  void loop_repeatingBetweenNewCallsIsNone() {
    Trajectory trajectory =
        agent(
                new TestingPolicy(seen -> {
                  int turn = TestingPolicy.turn(seen);
                  return turn == 20
                      ? TestingPolicy.answer("own")
                      : TestingPolicy.call("echo", turn % 2 == 0 ? "same" : "" + turn);
                }))
            .build()
            .run(QUESTION, ATTEMPT);

    assertThat(trajectory.stopReason()).isEqualTo(StopReason.ANSWERED);
  }

  @Test
  void error_theFinishedTurnsAreKeptAndTheReasonStands() {
    Trajectory trajectory =
        agent(
                new TestingPolicy(seen -> {
                  if (TestingPolicy.turn(seen) == 3) {
                    throw new IllegalStateException("endpoint down");
                  }
                  return TestingPolicy.tireless().next(seen);
                }))
            .build()
            .run(QUESTION, ATTEMPT);

    assertThat(trajectory.stopReason()).isEqualTo(StopReason.ERROR);
    assertThat(trajectory.turns()).isEqualTo(2);
    assertThat(trajectory.answer()).isEmpty();
    assertThat(trajectory.unknown())
        .hasEntrySatisfying("error", why -> assertThat(why.asText()).contains("endpoint down"));
  }

  @Test
  void cancelled_anInterruptEndsItBetweenTurns() {
    TestingTool interrupting =
        new TestingTool(arguments -> {
          if (arguments.equals("\"3\"")) {
            Thread.currentThread().interrupt();
          }
          return arguments;
        });
    Trajectory trajectory =
        agent(TestingPolicy.tireless()).tools(interrupting).build().run(QUESTION, ATTEMPT);

    assertThat(Thread.interrupted()).as("the flag stays").isTrue();
    assertThat(trajectory.stopReason()).isEqualTo(StopReason.CANCELLED);
    assertThat(trajectory.turns()).isEqualTo(2);
  }
}
