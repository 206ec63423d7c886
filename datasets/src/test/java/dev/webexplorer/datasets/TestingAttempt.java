package dev.webexplorer.datasets;

import dev.webexplorer.datasets.Trajectory.ContextChange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Builds trajectories turn by turn. */
public final class TestingAttempt {
  private final List<Message> messages = new ArrayList<>();
  private final List<ContextChange> contexts = new ArrayList<>();
  private final String qaId;
  private final int number;
  private int turns;

  public TestingAttempt(String qaId, int number) {
    this.qaId = qaId;
    this.number = number;
    messages.add(new Message.Instructions("Solve."));
    messages.add(new Message.User("Where is " + qaId + "?"));
  }

  /** A turn that says something, searches for each query, and is told something of each. */
  public TestingAttempt search(String said, String... queries) {
    turns++;
    List<ToolCall> calls = new ArrayList<>();
    for (String query : queries) {
      String id = "call-" + turns + "-" + calls.size();
      calls.add(new ToolCall(id, "search", "{\"queries\":[\"" + query + "\"]}"));
    }
    messages.add(new Message.Assistant(said, "", calls));
    for (int i = 0; i < queries.length; i++) {
      String text = "Found of " + queries[i] + ".";
      messages.add(new Message.ToolResult(calls.get(i).id(), "search", text));
    }
    return this;
  }

  public TestingAttempt user(String said) {
    messages.add(new Message.User(said));
    return this;
  }

  public TestingAttempt say(String said) {
    turns++;
    messages.add(new Message.Assistant(said, "", List.of()));
    return this;
  }

  /** From the coming turn on, messages at these positions are not seen. */
  public TestingAttempt drop(Integer... positions) {
    contexts.add(new ContextChange(turns + 1, "test", List.of(positions), Optional.empty()));
    return this;
  }

  public Trajectory answer(String answer, boolean correct) {
    say("<answer>" + answer + "</answer>");
    return new Trajectory(
        qaId + "-" + number,
        qaId,
        number,
        messages,
        contexts,
        Optional.of(answer),
        Optional.of(new Trajectory.Judged(Optional.of(correct), "match", "")),
        Optional.of(new Trajectory.Reward(1, correct ? 1 : 0, correct ? 1.2 : 0.2)),
        StopReason.ANSWERED,
        false,
        turns,
        Map.of("search", turns - 1),
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
