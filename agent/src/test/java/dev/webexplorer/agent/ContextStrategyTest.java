package dev.webexplorer.agent;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.webexplorer.datasets.Message;
import dev.webexplorer.datasets.Seen;
import dev.webexplorer.datasets.StopReason;
import dev.webexplorer.datasets.Trajectory;
import dev.webexplorer.datasets.Trajectory.ContextChange;
import dev.webexplorer.datasets.Usage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContextStrategyTest {
  private static final Question QUESTION = new Question("Which?");
  private static final Attempt ATTEMPT = new Attempt("q", 0, 0, "web", "run");

  private static final Pattern LAST_NUMBER = Pattern.compile("(\\d+)$");

  /** What a policy was shown, turn by turn. */
  private final List<List<Message>> shown = new ArrayList<>();

  private TestingPolicy watched(TestingPolicy policy) {
    return new TestingPolicy(seen -> {
      shown.add(List.copyOf(seen.messages()));
      return policy.next(seen);
    });
  }

  /** Counts on from the last number that it sees. */
  private static TestingPolicy counting() {
    return new TestingPolicy(seen -> {
      int number = 0;
      for (Message message : seen.messages()) {
        Matcher found = LAST_NUMBER.matcher(message.content());
        number = found.find() ? Integer.parseInt(found.group(1)) : number;
      }
      return seen.tools().isEmpty()
          ? new Step(
              new Message.Assistant("<answer>forced</answer> at " + number, "", List.of()),
              Optional.of("forced"),
              Usage.NONE)
          : TestingPolicy.call("echo", Integer.toString(number + 1));
    });
  }

  private static Agent.Builder agent(Policy policy, ContextStrategy strategy) {
    return Agent.builder(policy)
        .tools(new TestingTool(arguments -> "x".repeat(400) + arguments))
        .counter(String::length)
        .clock(new TestingClock(Duration.ofMillis(1)))
        .budget(new Budget(40, 6000, Duration.ofHours(1), OptionalDouble.empty()))
        .strategy(strategy);
  }

  /** Builds every prompt again from what the trajectory records. */
  private static List<Message> rebuilt(Trajectory trajectory, int turn, int end) {
    Set<Integer> out = new HashSet<>();
    for (ContextChange change : trajectory.contexts()) {
      if (change.turn() <= turn) {
        out.addAll(change.drop());
      }
    }
    List<Message> prompt = new ArrayList<>();
    Set<String> calls = new HashSet<>();
    for (int i = 0; i < end; i++) {
      Message message = trajectory.messages().get(i);
      if (!out.contains(i)) {
        prompt.add(message);
        if (message instanceof Message.Assistant said) {
          said.toolCalls().forEach(call -> calls.add(call.id()));
        }
      } else if (message instanceof Message.ToolResult result
          && calls.contains(result.toolCallId())) {
        prompt.add(new Message.ToolResult(result.toolCallId(), result.name(), Seen.LEFT_OUT));
      }
    }
    return prompt;
  }

  private void everyPromptCanBeBuiltAgain(Trajectory trajectory) {
    int turn = 0;
    for (int i = 0; i < trajectory.messages().size(); i++) {
      if (trajectory.messages().get(i) instanceof Message.Assistant) {
        assertThat(rebuilt(trajectory, turn + 1, i)).isEqualTo(shown.get(turn));
        turn++;
      }
    }
    assertThat(shown).hasSize(turn);
  }

  @Test
  void appendOnly_everyPromptBeginsWithTheOneBefore() {
    Trajectory trajectory =
        agent(watched(counting()), ContextStrategy.APPEND_ONLY).build().run(QUESTION, ATTEMPT);

    for (int i = 1; i < shown.size(); i++) {
      assertThat(shown.get(i).subList(0, shown.get(i - 1).size())).isEqualTo(shown.get(i - 1));
    }
    assertThat(trajectory.stopReason()).isEqualTo(StopReason.CONTEXT);
    assertThat(trajectory.contexts()).isEmpty();
    everyPromptCanBeBuiltAgain(trajectory);
  }

  @Test
  void keepLast_showsTheLastObservationsAndGoesOnFarLonger() {
    Trajectory trajectory =
        agent(watched(counting()), ContextStrategy.keepLast(3)).build().run(QUESTION, ATTEMPT);

    assertThat(trajectory.turns()).isGreaterThan(25);
    assertThat(shown.get(20).stream().filter(m -> m.content().startsWith("xxx"))).hasSize(3);
    assertThat(trajectory.contexts())
        .allMatch(change -> change.strategy().equals("keep-last-3") && change.drop().size() == 1);
    assertThat(trajectory.messages()).noneMatch(m -> m.content().equals(Seen.LEFT_OUT));
    everyPromptCanBeBuiltAgain(trajectory);
  }

  @Test
  void summarize_goesOnFromASummaryWhenTheContextIsFull() {
    Trajectory trajectory =
        agent(watched(counting()), ContextStrategy.summarize()).build().run(QUESTION, ATTEMPT);

    assertThat(trajectory.stopReason()).isEqualTo(StopReason.TURNS);
    assertThat(trajectory.turns()).isEqualTo(40);
    assertThat(trajectory.answer()).contains("forced");
    assertThat(trajectory.contexts()).hasSizeGreaterThan(1);
    ContextChange first = trajectory.contexts().getFirst();
    int summary = first.summary().orElseThrow();
    assertThat(trajectory.messages().get(summary)).isInstanceOf(Message.Assistant.class);
    assertThat(shown.get(first.turn() - 1))
        .containsExactly(
            trajectory.messages().get(0),
            trajectory.messages().get(1),
            trajectory.messages().get(summary),
            new Message.User(Instructions.GO_ON));
    everyPromptCanBeBuiltAgain(trajectory);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 12, 20, 30})
  void resume_givesTheSameTrajectoryUnderEveryStrategy(int from) {
    for (ContextStrategy strategy :
        List.of(
            ContextStrategy.APPEND_ONLY,
            ContextStrategy.keepLast(2),
            ContextStrategy.summarize())) {
      List<Turn> turns = new ArrayList<>();
      Trajectory whole =
          agent(counting(), strategy).build().run(QUESTION, ATTEMPT, List.of(), turns::add);
      List<Turn> finished = turns.subList(0, Math.min(from, turns.size()));
      Trajectory resumed =
          agent(counting(), strategy).build().run(QUESTION, ATTEMPT, finished, TurnListener.NONE);

      assertThat(resumed.messages()).isEqualTo(whole.messages());
      assertThat(resumed.contexts()).isEqualTo(whole.contexts());
      assertThat(resumed.stopReason()).isEqualTo(whole.stopReason());
      assertThat(resumed.toolCalls()).isEqualTo(whole.toolCalls());
    }
  }

  @Test
  void overflow_theLastObservationsAreLeftOutAndTheAnswerIsForced() {
    TestingPolicy small =
        new TestingPolicy(seen -> {
          int size = seen.messages().stream().mapToInt(m -> m.content().length()).sum();
          if (size > 2500) {
            throw new ContextOverflow("too long: " + size, new IllegalStateException());
          }
          return counting().next(seen);
        });
    Trajectory trajectory =
        agent(small, ContextStrategy.APPEND_ONLY)
            .budget(new Budget(40, 60_000, Duration.ofHours(1), OptionalDouble.empty()))
            .build()
            .run(QUESTION, ATTEMPT);

    assertThat(trajectory.stopReason()).isEqualTo(StopReason.CONTEXT);
    assertThat(trajectory.answer()).contains("forced");
    assertThat(trajectory.contexts())
        .isNotEmpty()
        .allMatch(change -> change.strategy().equals("overflow"));
  }

  @Test
  void overflow_aPromptThatNeverFitsEndsWithoutAnAnswer() {
    TestingPolicy none =
        new TestingPolicy(seen -> {
          throw new ContextOverflow("too long", new IllegalStateException());
        });
    Trajectory trajectory = agent(none, ContextStrategy.APPEND_ONLY).build().run(QUESTION, ATTEMPT);

    assertThat(trajectory.stopReason()).isEqualTo(StopReason.CONTEXT);
    assertThat(trajectory.answer()).isEmpty();
    assertThat(trajectory.unknown()).containsEntry("error", TextNode.valueOf("too long"));
  }

  @Test
  void reportedSize_setsTheEstimateRight() {
    // the endpoint counts five tokens where the counter counts one
    TestingPolicy reporting =
        new TestingPolicy(seen -> {
          Step step = counting().next(seen);
          long size = seen.messages().stream().mapToLong(m -> 5L * m.content().length()).sum();
          Remarks remarks = new Remarks(Map.of(), Optional.empty(), 0, size, 0, false);
          return new Step(step.message(), step.answer(), step.usage(), remarks);
        });
    Trajectory trajectory =
        agent(reporting, ContextStrategy.APPEND_ONLY)
            .budget(new Budget(40, 30_000, Duration.ofHours(1), OptionalDouble.empty()))
            .build()
            .run(QUESTION, ATTEMPT);

    int characters = trajectory.messages().stream().mapToInt(m -> m.content().length()).sum();
    assertThat(trajectory.stopReason()).isEqualTo(StopReason.CONTEXT);
    assertThat(5 * characters).isBetween(15_000, 30_000);
  }
}
