package dev.webexplorer.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.webexplorer.datasets.StopReason;
import dev.webexplorer.datasets.ToolCall;
import dev.webexplorer.datasets.Trajectory;
import dev.webexplorer.datasets.Usage;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was paid in a turn that came to nothing. */
class AbandonedTurnTest {
  private static final Question QUESTION = new Question("Which?");
  private static final Attempt ATTEMPT = new Attempt("q", 0, 0, "web", "run");
  private static final Usage STEP = new Usage(100, 0, 10, 0);

  private final List<Turn> finished = new ArrayList<>();
  private final List<Paid> abandoned = new ArrayList<>();
  private final RunBudget budget = RunBudget.unlimited();

  private final TurnListener listener =
      new TurnListener() {
        @Override
        public void finished(Turn turn) {
          finished.add(turn);
        }

        @Override
        public void abandoned(Paid paid) {
          abandoned.add(paid);
        }
      };

  /** Two calls a turn, each of which costs; the tool does what it is told at its fifth. */
  private Trajectory run(boolean parallel, Runnable atFifth) {
    TestingPolicy policy =
        new TestingPolicy(seen -> {
          Step step = TestingPolicy.call("echo", "1", "" + TestingPolicy.turn(seen));
          return new Step(step.message(), step.answer(), STEP);
        });
    AtomicInteger calls = new AtomicInteger();
    Tool tool =
        new Tool() {
          @Override
          public ToolSpec spec() {
            return TestingTool.echo().spec();
          }

          @Override
          public Observation call(ToolCall call) {
            if (calls.incrementAndGet() > 5) {
              atFifth.run();
            }
            Usage usage = new Usage(7, 0, 1, 0);
            return new Observation("read", false, usage, OptionalDouble.of(0.5));
          }
        };
    return Agent.builder(policy)
        .tools(tool)
        .parallelCalls(parallel)
        .pricing(Pricing.perMillion(0, 0, 0))
        .runBudget(budget)
        .build()
        .run(QUESTION, ATTEMPT, List.of(), listener);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void toolThatDoesNotWork_endsInAnErrorAndWhatWasPaidIsCounted(boolean parallel) {
    Trajectory trajectory =
        run(
            parallel,
            () -> {
              throw new ToolUnusable("the reader is down");
            });

    assertThat(trajectory.stopReason()).isEqualTo(StopReason.ERROR);
    assertThat(trajectory.unknown().toString())
        .contains("error=\"the reader is down\"")
        .contains("error_kind=\"tool\"");
    assertThat(trajectory.turns()).isEqualTo(2);
    assertThat(finished).hasSize(2);
    assertThat(abandoned).hasSize(1);
    assertThat(abandoned.getFirst().usage().inputTokens()).isBetween(100L, 107L);
    assertThat(trajectory.usage()).isEqualTo(budget.paid().usage());
    assertThat(trajectory.usage().inputTokens())
        .isEqualTo(2 * 114 + abandoned.getFirst().usage().inputTokens());
    assertThat(trajectory.costUsd()).isEqualTo(budget.paid().costUsd());
  }

  @Test
  void interruption_isNoReasonToForgetWhatWasPaid() {
    Trajectory trajectory = run(false, () -> Thread.currentThread().interrupt());

    assertThat(Thread.interrupted()).isTrue();
    assertThat(trajectory.stopReason()).isEqualTo(StopReason.CANCELLED);
    assertThat(abandoned).hasSize(1);
    assertThat(abandoned.getFirst().usage()).isEqualTo(new Usage(114, 0, 12, 0));
    assertThat(budget.paid().usage()).isEqualTo(trajectory.usage());
  }
}
