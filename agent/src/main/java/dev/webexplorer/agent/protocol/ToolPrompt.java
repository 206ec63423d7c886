package dev.webexplorer.agent.protocol;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.webexplorer.agent.ToolSpec;
import dev.webexplorer.datasets.jsonl.Json;
import java.util.Collection;

/** How tools are told to a model in its instructions. */
final class ToolPrompt {
  private ToolPrompt() {}

  static String of(Profile profile, Collection<ToolSpec> tools) {
    StringBuilder specs = new StringBuilder();
    tools.forEach(tool -> specs.append(SpacedJson.write(function(tool))).append('\n'));
    return switch (profile.form()) {
      case JSON_IN_TAG ->
          """
          # Tools

          You may call one or more functions to assist with the user query.

          You are provided with function signatures within <tools></tools> XML tags:
          <tools>
          %s</tools>

          For each function call, return a json object with function name and arguments within \
          <%2$s></%2$s> XML tags:
          <%2$s>
          {"name": <function-name>, "arguments": <args-json-object>}
          </%2$s>\
          """
              .formatted(specs, profile.call());
      case TAG_PER_TOOL ->
          """
          # Tools

          These are your tools:
          <tools>
          %s</tools>

          Reason between <%2$s> and </%2$s>. To call a tool, write what it needs between tags with \
          the tool's name: one text as it is, as in <%3$s>a query</%3$s>, several arguments as a \
          JSON object. What it returns follows between <%4$s> and </%4$s>.\
          """
              .formatted(specs, profile.thinking(), profile.call(), profile.response());
    };
  }

  private static ObjectNode function(ToolSpec tool) {
    ObjectNode type = Json.mapper().createObjectNode();
    type.put("type", "function");
    type.putObject("function")
        .put("name", tool.name())
        .put("description", tool.description())
        .set("parameters", tool.parameters());
    return type;
  }
}
