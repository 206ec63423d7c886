package dev.webexplorer.bench.agents;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.webexplorer.agent.Observation;
import dev.webexplorer.agent.Tool;
import dev.webexplorer.agent.ToolSpec;
import dev.webexplorer.datasets.ToolCall;

/** A tool that gives the same amount of new text at each call. */
record Look(int characters) implements Tool {
  private static final String WORDS = "the town lies by the river and has a bridge of stone ";

  static ObjectNode schema() {
    ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "object");
    schema.putObject("properties").putObject("at").put("type", "integer");
    schema.putArray("required").add("at");
    return schema;
  }

  String text(String arguments) {
    return (arguments + WORDS.repeat(1 + characters / WORDS.length())).substring(0, characters);
  }

  @Override
  public ToolSpec spec() {
    return new ToolSpec("look", "Looks at something.", schema());
  }

  @Override
  public Observation call(ToolCall call) {
    return Observation.of(text(call.arguments()));
  }
}
