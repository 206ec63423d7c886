package dev.webexplorer.datasets.export;

import static dev.webexplorer.datasets.parquet.Shape.TEXT;
import static dev.webexplorer.datasets.parquet.Shape.field;
import static dev.webexplorer.datasets.parquet.Shape.fields;
import static dev.webexplorer.datasets.parquet.Shape.listOf;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.webexplorer.datasets.jsonl.Json;
import dev.webexplorer.datasets.parquet.Shape;
import java.util.List;

/**
 * Rows of chat messages. A message that is context alone, which is so where a context was
 * rewritten, has {@code "weight":0}, as OpenAI's fine-tuning reads it. TRL's loaders want arguments
 * as objects; its trainers have no weights.
 */
final class ChatRows {
  private static final Shape.Fields FUNCTION =
      fields(
          field("type", TEXT),
          field("function", fields(field("name", TEXT), field("description", TEXT))));

  /** In Parquet, too: every message of a chat. */
  static final Shape.Fields MESSAGE =
      fields(
          field("role", TEXT),
          field("content", TEXT),
          field("reasoning_content", TEXT),
          field(
              "tool_calls",
              listOf(
                  fields(
                      field("id", TEXT),
                      field("type", TEXT),
                      field("function", fields(field("name", TEXT), field("arguments", TEXT)))))),
          field("tool_call_id", TEXT),
          field("name", TEXT));

  static final Shape.Fields OPENAI =
      fields(field("messages", listOf(MESSAGE)), field("tools", listOf(FUNCTION)));
  static final Shape.Fields TRL =
      fields(
          field("id", TEXT), field("messages", listOf(MESSAGE)), field("tools", listOf(FUNCTION)));

  private ChatRows() {}

  static ObjectNode openAi(Sample sample, Dialect dialect) {
    ObjectNode row = Json.mapper().createObjectNode();
    ArrayNode messages = messages(sample);
    if (sample.hasContext()) {
      for (int i = 0; i < messages.size(); i++) {
        ObjectNode message = (ObjectNode) messages.get(i);
        if (message.path("role").asText().equals("assistant")) {
          message.put("weight", sample.learned().get(i) ? 1 : 0);
        }
      }
    }
    row.set("messages", messages);
    return tools(row, dialect.tools());
  }

  static ObjectNode trl(Sample sample, Dialect dialect) {
    ObjectNode row = Json.mapper().createObjectNode().put("id", sample.id());
    ArrayNode messages = messages(sample);
    for (JsonNode message : messages) {
      for (JsonNode call : message.path("tool_calls")) {
        ObjectNode function = (ObjectNode) call.path("function");
        function.set("arguments", object(function.path("arguments").asText()));
      }
    }
    row.set("messages", messages);
    return tools(row, dialect.tools());
  }

  static ArrayNode messages(Sample sample) {
    ArrayNode messages = Json.mapper().createArrayNode();
    sample.messages().forEach(each -> messages.add(Json.mapper().<JsonNode>valueToTree(each)));
    return messages;
  }

  private static ObjectNode tools(ObjectNode row, List<JsonNode> tools) {
    row.putArray("tools").addAll(tools);
    return row;
  }

  /** Returns arguments as an object; what is none stands in one. */
  static JsonNode object(String arguments) {
    try {
      JsonNode read = Json.mapper().readTree(arguments);
      if (read.isObject()) {
        return read;
      }
    } catch (JsonProcessingException e) {
      // what a policy wrote need not be JSON; it is kept as it is
    }
    return Json.mapper().createObjectNode().put("malformed", arguments);
  }
}
