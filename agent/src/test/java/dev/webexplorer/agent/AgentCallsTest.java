package dev.webexplorer.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.webexplorer.datasets.InputException;
import dev.webexplorer.datasets.Message;
import dev.webexplorer.datasets.StopReason;
import dev.webexplorer.datasets.ToolCall;
import dev.webexplorer.datasets.Trajectory;
import dev.webexplorer.datasets.Usage;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AgentCallsTest {
  private static final Question QUESTION = new Question("Which?");
  private static final Attempt ATTEMPT = new Attempt("q", 0, 0, "web", "run");

  private static Trajectory firstTurn(Step step, boolean parallel, Tool tool) {
    return Agent.builder(
            new TestingPolicy(
                seen -> TestingPolicy.turn(seen) == 1 ? step : TestingPolicy.answer("done")))
        .tools(tool)
        .parallelCalls(parallel)
        .build()
        .run(QUESTION, ATTEMPT);
  }

  private static List<String> observations(Trajectory trajectory) {
    return trajectory.messages().stream()
        .filter(message -> message instanceof Message.ToolResult)
        .map(Message::content)
        .toList();
  }

  @Test
  void severalCalls_observationsKeepTheirOrderWhenTheyRunAtOnce() {
    CountDownLatch lastCalled = new CountDownLatch(1);
    TestingTool firstWaitsForLast =
        new TestingTool(arguments -> {
          if (arguments.equals("c")) {
            lastCalled.countDown();
          } else {
            awaitQuietly(lastCalled);
          }
          return "echo " + arguments;
        });

    Trajectory trajectory =
        firstTurn(TestingPolicy.call("echo", "a", "b", "c"), true, firstWaitsForLast);

    assertThat(observations(trajectory)).containsExactly("echo a", "echo b", "echo c");
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void callIds_areMadeUniqueAndNamedByTheObservations() {
    List<ToolCall> calls =
        List.of(
            new ToolCall("", "echo", "1"),
            new ToolCall("x", "echo", "2"),
            new ToolCall("x", "echo", "3"));
    Step step = new Step(new Message.Assistant("", "", calls), Optional.empty(), Usage.NONE);

    Trajectory trajectory = firstTurn(step, false, TestingTool.echo());

    Message.Assistant said = (Message.Assistant) trajectory.messages().get(2);
    assertThat(said.toolCalls().stream().map(ToolCall::id)).doesNotHaveDuplicates().contains("x");
    assertThat(trajectory.messages().subList(3, 6))
        .extracting(message -> ((Message.ToolResult) message).toolCallId())
        .isEqualTo(said.toolCalls().stream().map(ToolCall::id).toList());
  }

  @Test
  void unknownTool_isToldAndCounted() {
    Trajectory trajectory =
        firstTurn(TestingPolicy.call("serach", "{}"), false, TestingTool.echo());

    assertThat(observations(trajectory))
        .containsExactly("There is no tool \"serach\"; the tools are: echo.");
    assertThat(trajectory.toolCalls()).containsEntry("malformed", 1).doesNotContainKey("serach");
  }

  @Test
  void failingTool_isToldAndDoesNotEndTheRun() {
    TestingTool failing =
        new TestingTool(arguments -> {
          throw new IllegalStateException("disk full");
        });

    Trajectory trajectory = firstTurn(TestingPolicy.call("echo", "1"), false, failing);

    assertThat(observations(trajectory).getFirst()).contains("failed").contains("disk full");
    assertThat(trajectory.stopReason()).isEqualTo(StopReason.ANSWERED);
    assertThat(trajectory.toolCalls()).containsEntry("malformed", 0);
  }

  @Test
  void tooManyCalls_theRestIsRefused() {
    String[] many = IntStream.range(0, 20).mapToObj(String::valueOf).toArray(String[]::new);

    Trajectory trajectory = firstTurn(TestingPolicy.call("echo", many), false, TestingTool.echo());

    assertThat(trajectory.toolCalls()).containsEntry("malformed", 20 - ToolBox.MOST_CALLS);
    assertThat(observations(trajectory)).hasSize(20);
  }

  @Test
  void neitherCallNorAnswer_isToldCountedAndEndsAsALoop() {
    Trajectory trajectory =
        Agent.builder(new TestingPolicy(seen -> TestingPolicy.call("echo")))
            .tools(TestingTool.echo())
            .build()
            .run(QUESTION, ATTEMPT);

    assertThat(trajectory.stopReason()).isEqualTo(StopReason.LOOP);
    assertThat(trajectory.toolCalls()).containsEntry("malformed", 2);
    assertThat(trajectory.messages()).contains(new Message.User(Instructions.CALL_OR_ANSWER));
  }

  @Test
  void blankQuestion_isRefused() {
    assertThatThrownBy(() -> new Question(" "))
        .isInstanceOf(InputException.class)
        .hasMessage("The question is empty: give its text.");
  }

  @Test
  void twoToolsOfOneName_areRefused() {
    assertThatThrownBy(() ->
            Agent.builder(TestingPolicy.tireless())
                .tools(TestingTool.echo(), TestingTool.echo())
                .build())
        .hasMessageContaining("two tools are named echo");
  }
}
