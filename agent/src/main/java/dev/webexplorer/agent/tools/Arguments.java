package dev.webexplorer.agent.tools;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.webexplorer.agent.Observation;
import dev.webexplorer.datasets.ToolCall;
import java.io.Serial;
import java.util.ArrayList;
import java.util.List;

/** The arguments of a call, read with the reason when they cannot be. */
record Arguments(String tool, JsonNode object) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The arguments are not what the tool's schema asks for; the message says what is. */
  static final class WrongArguments extends Exception {
    @Serial private static final long serialVersionUID = 1;

    private final String what;

    WrongArguments(String message) {
      super(message);
      this.what = message;
    }

    Observation observation() {
      return Observation.malformed(what);
    }
  }

  static Arguments of(ToolCall call) throws WrongArguments {
    try {
      JsonNode object = JSON.readTree(call.arguments());
      if (!object.isObject()) {
        throw new WrongArguments(
            "The arguments of " + call.name() + " must be a JSON object, not: " + shown(call));
      }
      return new Arguments(call.name(), object);
    } catch (JsonProcessingException e) {
      throw new WrongArguments(
          "The arguments of "
              + call.name()
              + " are not valid JSON ("
              + e.getOriginalMessage()
              + "): "
              + shown(call));
    }
  }

  private static String shown(ToolCall call) {
    String text = call.arguments().strip();
    return text.length() <= 200 ? text : text.substring(0, 200) + "…";
  }

  String text(String field) throws WrongArguments {
    JsonNode value = object.path(field);
    if (!value.isTextual() || value.asText().isBlank()) {
      throw new WrongArguments(
          tool + " needs \"" + field + "\", a string that is not blank; got " + got(value) + ".");
    }
    return value.asText().strip();
  }

  /** Reads a list of strings; a lone string counts as a list of one. */
  List<String> texts(String field) throws WrongArguments {
    JsonNode value = object.path(field);
    List<String> texts = new ArrayList<>();
    if (value.isTextual()) {
      texts.add(value.asText().strip());
    }
    for (JsonNode element : value) {
      if (value.isArray() && element.isTextual()) {
        texts.add(element.asText().strip());
      }
    }
    texts.removeIf(String::isEmpty);
    if (texts.isEmpty()) {
      throw new WrongArguments(
          tool + " needs \"" + field + "\", a list of strings; got " + got(value) + ".");
    }
    return texts;
  }

  private static String got(JsonNode value) {
    return value.isMissingNode() ? "nothing" : value.toString();
  }

  static ObjectNode schema() {
    ObjectNode schema = JsonNodeFactory.instance.objectNode();
    schema.put("type", "object");
    return schema;
  }
}
