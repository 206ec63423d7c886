package dev.webexplorer.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.webexplorer.datasets.Trajectory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class AgentResumeTest {
  private static final Question QUESTION = new Question("Which?");
  private static final Budget BUDGET =
      new Budget(30, 100_000, Duration.ofHours(1), OptionalDouble.empty());

  /**
   * Calls one or two tools a turn, some unknown, some repeated; answers at turn 25 or is forced.
   */
  private static Step wandering(Context seen) {
    int turn = TestingPolicy.turn(seen);
    if (seen.tools().isEmpty() || turn == 25 + seen.attempt()) {
      return TestingPolicy.answer("after " + seen.messages().size());
    }
    return switch (turn % 4) {
      case 0 -> TestingPolicy.call("unknown", "" + turn);
      case 1 -> TestingPolicy.call("echo", "same", "same");
      default -> TestingPolicy.call("echo", "" + turn, "" + seen.attempt());
    };
  }

  private static Agent agent() {
    return Agent.builder(new TestingPolicy(AgentResumeTest::wandering))
        .tools(TestingTool.echo())
        .budget(BUDGET)
        .clock(new TestingClock(Duration.ZERO))
        .build();
  }

  private static Attempt attempt(int number) {
    return new Attempt("q", number, 0, "web", "run");
  }

  @Property(tries = 60)
  void resume_fromAnyTurnGivesTheSameTrajectory(
      @ForAll @IntRange(max = 7) int number, @ForAll @IntRange(max = 30) int kept) {
    List<Turn> turns = new ArrayList<>();
    Trajectory whole = agent().run(QUESTION, attempt(number), List.of(), turns::add);
    List<Turn> finished = turns.subList(0, Math.min(kept, turns.size()));
    List<Turn> rest = new ArrayList<>();

    Trajectory resumed = agent().run(QUESTION, attempt(number), finished, rest::add);

    assertThat(resumed).isEqualTo(whole);
    assertThat(rest).isEqualTo(turns.subList(finished.size(), turns.size()));
  }

  @Test
  void listener_isToldEachTurnOnceInOrder() {
    List<Turn> turns = new ArrayList<>();

    Trajectory whole = agent().run(QUESTION, attempt(0), List.of(), turns::add);

    assertThat(turns).extracting(Turn::number).isSorted().doesNotHaveDuplicates();
    assertThat(turns).hasSize(whole.turns());
    assertThat(turns.stream().flatMap(turn -> turn.messages().stream()).toList())
        .isEqualTo(whole.messages().subList(2, whole.messages().size()));
    assertThat(turns.getLast().stop()).contains(whole.stopReason());
  }

  @Test
  void manyAtOnce_giveWhatOneAloneGives() throws Exception {
    Agent shared = agent();
    List<Future<Trajectory>> pending = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 64; i++) {
        int number = i % 8;
        pending.add(threads.submit(() -> shared.run(QUESTION, attempt(number))));
      }
    }

    for (int i = 0; i < pending.size(); i++) {
      assertThat(pending.get(i).get()).isEqualTo(agent().run(QUESTION, attempt(i % 8)));
    }
  }
}
