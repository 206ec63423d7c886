package dev.webexplorer.agent;

import dev.webexplorer.datasets.Message;
import dev.webexplorer.datasets.ToolCall;
import dev.webexplorer.datasets.Usage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A policy written as a function of the number of turns it has seen. */
public record TestingPolicy(Function<Context, Step> next) implements Policy {

  @Override
  public String name() {
    return "testing";
  }

  @Override
  public Step next(Context seen) {
    return next.apply(seen);
  }

  /** Calls {@code echo} with a new text each turn, gives "forced" when no tools are left. */
  public static TestingPolicy tireless() {
    return new TestingPolicy(
        seen -> seen.tools().isEmpty() ? answer("forced") : call("echo", "\"" + turn(seen) + "\""));
  }

  /** As {@link #tireless()}, and answers by itself at that turn. */
  public static TestingPolicy answeringAt(int turn) {
    return new TestingPolicy(seen -> turn(seen) == turn ? answer("own") : tireless().next(seen));
  }

  public static int turn(Context seen) {
    return 1 + (int) seen.messages().stream().filter(m -> m instanceof Message.Assistant).count();
  }

  public static Step answer(String text) {
    return new Step(
        new Message.Assistant("<answer>" + text + "</answer>", "", List.of()),
        Optional.of(text),
        Usage.NONE);
  }

  public static Step call(String tool, String... arguments) {
    List<ToolCall> calls = new ArrayList<>();
    for (String each : arguments) {
      calls.add(new ToolCall("", tool, each));
    }
    return new Step(new Message.Assistant("", "", calls), Optional.empty(), Usage.NONE);
  }
}
