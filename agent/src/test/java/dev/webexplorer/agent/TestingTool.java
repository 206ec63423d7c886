package dev.webexplorer.agent;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.webexplorer.datasets.ToolCall;
import dev.webexplorer.datasets.Usage;
import java.util.function.Function;

/** A tool {@code echo} that answers with a function of its arguments. */
public record TestingTool(Function<String, String> answer) implements Tool {

  public static TestingTool echo() {
    return new TestingTool(arguments -> "echo " + arguments);
  }

  @Override
  public ToolSpec spec() {
    return new ToolSpec("echo", "says it again", JsonNodeFactory.instance.objectNode());
  }

  @Override
  public Observation call(ToolCall call) {
    return new Observation(answer.apply(call.arguments()), false, Usage.NONE);
  }
}
