package dev.webexplorer.agent.models;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A message that came in pieces, though it was asked for whole, put together: gateways there are
 * that always stream. Comments and events of other kinds are passed over.
 */
final class EventStream {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String DATA = "data:";

  private final StringBuilder content = new StringBuilder();
  private final StringBuilder reasoning = new StringBuilder();
  private final TreeMap<Integer, ObjectNode> calls = new TreeMap<>();
  private String finish = "";
  private Optional<JsonNode> usage = Optional.empty();
  private Optional<JsonNode> error = Optional.empty();
  private boolean message;

  private EventStream() {}

  /** Returns the whole message, or the error that stands in its place, as the API writes them. */
  static JsonNode whole(String events) throws JsonProcessingException {
    EventStream stream = new EventStream();
    for (String line : events.lines().toList()) {
      String data = line.startsWith(DATA) ? line.substring(DATA.length()).strip() : "";
      if (data.startsWith("{")) {
        stream.add(JSON.readTree(data));
      }
    }
    return stream.body();
  }

  private void add(JsonNode chunk) {
    if (chunk.path("error").isObject() && error.isEmpty()) {
      error = Optional.of(chunk.path("error"));
    }
    if (chunk.path("usage").isObject()) {
      usage = Optional.of(chunk.path("usage"));
    }
    for (JsonNode choice : chunk.path("choices")) {
      message = true;
      JsonNode delta = choice.path("delta");
      say(delta.path("content"));
      reasoning.append(delta.path("reasoning_content").asText(delta.path("reasoning").asText("")));
      delta.path("tool_calls").forEach(this::call);
      finish = choice.path("finish_reason").asText(finish);
    }
  }

  /** Text, or a list of parts that are text or thinking. */
  private void say(JsonNode said) {
    if (said.isTextual()) {
      content.append(said.asText());
    }
    for (JsonNode part : said) {
      content.append(part.path("text").asText());
      part.path("thinking").forEach(thought -> reasoning.append(thought.path("text").asText()));
    }
  }

  private void call(JsonNode piece) {
    int index = piece.path("index").asInt(calls.size());
    ObjectNode call =
        calls.computeIfAbsent(
            index,
            _ -> {
              ObjectNode fresh = JSON.createObjectNode().put("id", "").put("type", "function");
              fresh.putObject("function").put("name", "").put("arguments", "");
              return fresh;
            });
    append(call, "id", piece.path("id"));
    if (call.path("function") instanceof ObjectNode function) {
      append(function, "name", piece.path("function").path("name"));
      append(function, "arguments", piece.path("function").path("arguments"));
    }
  }

  private static void append(ObjectNode to, String field, JsonNode more) {
    if (more.isTextual()) {
      to.put(field, to.path(field).asText() + more.asText());
    }
  }

  private ObjectNode body() {
    ObjectNode body = JSON.createObjectNode();
    error.ifPresent(cause -> body.set("error", cause));
    usage.ifPresent(told -> body.set("usage", told));
    ArrayNode choices = body.putArray("choices");
    if (message) {
      ObjectNode choice = choices.addObject().put("index", 0).put("finish_reason", finish);
      ObjectNode said = choice.putObject("message").put("role", "assistant");
      said.put("content", content.toString());
      if (!reasoning.isEmpty()) {
        said.put("reasoning_content", reasoning.toString());
      }
      if (!calls.isEmpty()) {
        said.putArray("tool_calls").addAll(calls.values());
      }
    }
    return body;
  }
}
