package dev.webexplorer.agent.server;

import com.fasterxml.jackson.databind.JsonNode;
import dev.webexplorer.agent.ToolSpec;
import dev.webexplorer.datasets.Message;
import dev.webexplorer.datasets.ToolCall;
import dev.webexplorer.datasets.jsonl.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A request as it was read.
 *
 * @param number of the call since the server began, from 1
 * @param messages as they were sent; observations have their tools' names back
 * @param tools empty when none was told of
 * @param body all of it
 */
public record Asked(long number, List<Message> messages, List<ToolSpec> tools, JsonNode body) {

  static Asked of(long number, JsonNode body) {
    List<Message> messages = new ArrayList<>();
    Map<String, String> names = new HashMap<>();
    for (JsonNode node : body.path("messages")) {
      Message message = Json.read(node.toString(), Message.class);
      switch (message) {
        case Message.Assistant said -> {
          for (ToolCall call : said.toolCalls()) {
            names.put(call.id(), call.name());
          }
          messages.add(said);
        }
        case Message.ToolResult(String id, String name, String content) ->
            messages.add(new Message.ToolResult(id, names.getOrDefault(id, name), content));
        case Message.Instructions _, Message.User _ -> messages.add(message);
      }
    }
    List<ToolSpec> tools = new ArrayList<>();
    for (JsonNode tool : body.path("tools")) {
      JsonNode function = tool.path("function");
      tools.add(
          new ToolSpec(
              function.path("name").asText(),
              function.path("description").asText(),
              function.path("parameters")));
    }
    return new Asked(number, messages, tools, body);
  }

  /** Returns the turn that is asked for, from 1. */
  public int turn() {
    return 1 + (int) messages.stream().filter(m -> m instanceof Message.Assistant).count();
  }

  /** Returns what the request shares with the others of its conversation. */
  public String conversation() {
    String opening =
        messages.stream()
            .filter(message -> message instanceof Message.User)
            .findFirst()
            .map(Message::content)
            .orElse("");
    return seed() + " " + opening;
  }

  /** Returns whether no tool may be called. */
  public boolean toolsOff() {
    return tools.isEmpty() || body.path("tool_choice").asText().equals("none");
  }

  long seed() {
    return body.path("seed").asLong();
  }
}
