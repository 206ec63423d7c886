package dev.webexplorer.evaluate;

import dev.webexplorer.datasets.Message;
import dev.webexplorer.datasets.StopReason;
import dev.webexplorer.datasets.ToolCall;
import dev.webexplorer.datasets.Trajectory;
import dev.webexplorer.datasets.Trajectory.ContextChange;
import dev.webexplorer.datasets.Usage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Builds trajectories turn by turn. */
public final class TestingTrajectory {
  private final List<Message> messages = new ArrayList<>();
  private String arguments = "{\"queries\":[\"q\"]}";
  private int malformed;
  private int repaired;
  private final List<ContextChange> contexts = new ArrayList<>();
  private int turns;

  public TestingTrajectory(String question) {
    messages.add(new Message.Instructions("Solve."));
    messages.add(new Message.User(question));
  }

  /** The arguments of later calls. */
  public TestingTrajectory arguments(String value) {
    arguments = value;
    return this;
  }

  public TestingTrajectory malformed(int value) {
    malformed = value;
    return this;
  }

  public TestingTrajectory repaired(int value) {
    repaired = value;
    return this;
  }

  /** A turn that sums up, as the loop asked; it goes on from that. */
  public TestingTrajectory summary(String said) {
    turns++;
    messages.add(new Message.User("Sum up."));
    messages.add(new Message.Assistant(said, "", List.of()));
    int at = messages.size() - 1;
    List<Integer> drop = IntStream.range(2, at).boxed().toList();
    contexts.add(new ContextChange(turns + 1, "summarize", drop, Optional.of(at)));
    messages.add(new Message.User("Go on."));
    return this;
  }

  /** A turn that says this and searches. */
  public TestingTrajectory turn(String said) {
    String id = "call-" + ++turns;
    messages.add(new Message.Assistant(said, "", List.of(new ToolCall(id, "search", arguments))));
    messages.add(new Message.ToolResult(id, "search", "None."));
    return this;
  }

  /** A turn without a call that does not end. */
  public TestingTrajectory idle(String said) {
    turns++;
    messages.add(new Message.Assistant(said, "", List.of()));
    return this;
  }

  public Trajectory answer(String answer) {
    return answer(answer, StopReason.ANSWERED);
  }

  public Trajectory answer(String answer, StopReason reason) {
    turns++;
    messages.add(
        new Message.Assistant(
            "Best so far: " + answer + "\n<answer>" + answer + "</answer>", "", List.of()));
    return end(Optional.of(answer), reason);
  }

  public Trajectory unanswered(StopReason reason) {
    return end(Optional.empty(), reason);
  }

  private Trajectory end(Optional<String> answer, StopReason reason) {
    return new Trajectory(
        "q-0",
        "q",
        0,
        messages,
        contexts,
        answer,
        Optional.empty(),
        Optional.empty(),
        reason,
        answer.isPresent() && reason != StopReason.ANSWERED,
        turns,
        Map.of("search", turns, "malformed", malformed, "repaired", repaired),
        Usage.NONE,
        OptionalDouble.of(0),
        Instant.EPOCH,
        1,
        "rules",
        "web@0",
        7,
        "run",
        Map.of());
  }
}
