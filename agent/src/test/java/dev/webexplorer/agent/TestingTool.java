package dev.webexplorer.agent;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.webexplorer.datasets.ToolCall;
import java.util.function.Function;

/** A tool {@code echo} that answers with a function of its arguments. */
public record TestingTool(Function<String, String> answer) implements Tool {

  public static TestingTool echo() {
    return new TestingTool(arguments -> "echo " + arguments);
  }

  @Override
  public ToolSpec spec() {
    ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "object");
    schema.putObject("properties");
    schema.putArray("required");
    return new ToolSpec("echo", "says it again", schema);
  }

  @Override
  public Observation call(ToolCall call) {
    return Observation.of(answer.apply(call.arguments()));
  }
}
