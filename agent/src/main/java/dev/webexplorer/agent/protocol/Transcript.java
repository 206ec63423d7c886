package dev.webexplorer.agent.protocol;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.webexplorer.datasets.Message;
import dev.webexplorer.datasets.ToolCall;
import dev.webexplorer.datasets.jsonl.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes a conversation as a profile wants it. */
final class Transcript {
  private final Profile profile;
  private final Toolset tools;
  private final Map<String, Tag.Kind> names;

  Transcript(Profile profile, Toolset tools, Map<String, Tag.Kind> names) {
    this.profile = profile;
    this.tools = tools;
    this.names = names;
  }

  List<Message> render(List<Message> conversation) {
    List<Message> rendered = new ArrayList<>();
    List<String> user = new ArrayList<>();
    for (Message message : conversation) {
      switch (message) {
        case Message.User said -> user.add(said.content());
        case Message.ToolResult result -> user.add(observation(result));
        case Message.Instructions instructions ->
            rendered.add(new Message.Instructions(instructions(instructions.content())));
        case Message.Assistant said -> {
          flush(user, rendered);
          rendered.add(new Message.Assistant(assistant(said), "", List.of()));
        }
      }
    }
    flush(user, rendered);
    return rendered;
  }

  private static void flush(List<String> user, List<Message> rendered) {
    if (!user.isEmpty()) {
      rendered.add(new Message.User(String.join("\n", user)));
      user.clear();
    }
  }

  private String observation(Message.ToolResult result) {
    return tagged(profile.response(), Untrusted.text(result.content(), names));
  }

  private String instructions(String said) {
    return tools.all().isEmpty() ? said : said + "\n\n" + ToolPrompt.of(profile, tools.all());
  }

  private String assistant(Message.Assistant said) {
    List<String> parts = new ArrayList<>();
    if (!said.reasoning().isEmpty()) {
      parts.add(tagged(profile.thinking(), said.reasoning()) + "\n");
    }
    if (!said.content().isEmpty()) {
      parts.add(said.content());
    }
    said.toolCalls().forEach(call -> parts.add(call(call)));
    return String.join("\n", parts);
  }

  private static String tagged(String tag, String text) {
    return "<" + tag + ">\n" + text + "\n</" + tag + ">";
  }

  private String call(ToolCall call) {
    Optional<JsonNode> arguments = json(call.arguments());
    if (arguments.isEmpty()) {
      return tagged(profile.call(), call.arguments());
    }
    return write(call.name(), arguments.get());
  }

  /** Returns a call as it is written. */
  String call(String tool, ObjectNode arguments) {
    return write(tool, arguments);
  }

  private String write(String tool, JsonNode arguments) {
    if (profile.form() == Profile.Form.JSON_IN_TAG) {
      String name = SpacedJson.write(Json.mapper().getNodeFactory().textNode(tool));
      String json = "{\"name\": " + name + ", \"arguments\": " + escaped(arguments) + "}";
      return tagged(profile.call(), json);
    }
    return "<" + tool + ">" + onlyText(arguments).orElse(escaped(arguments)) + "</" + tool + ">";
  }

  /** Brackets in strings are escaped, so that no tag can be read into one. */
  private static String escaped(JsonNode arguments) {
    return SpacedJson.write(arguments).replace("<", "\\u003c");
  }

  private static Optional<String> onlyText(JsonNode arguments) {
    if (arguments.size() != 1) {
      return Optional.empty();
    }
    JsonNode value = arguments.iterator().next();
    JsonNode only = value.isArray() && value.size() == 1 ? value.get(0) : value;
    String text = only.isTextual() ? only.asText() : "";
    boolean plain =
        text.equals(text.strip())
            && !text.isEmpty()
            && !text.startsWith("{")
            && text.indexOf('<') < 0;
    return plain ? Optional.of(text) : Optional.empty();
  }

  private static Optional<JsonNode> json(String text) {
    try {
      JsonNode node = Json.mapper().readTree(text);
      return node.isMissingNode() ? Optional.empty() : Optional.of(node);
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }
}
