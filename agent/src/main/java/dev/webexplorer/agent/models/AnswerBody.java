package dev.webexplorer.agent.models;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.webexplorer.agent.models.CallFailure.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * What an endpoint answered, as the message that it is or the failure that it tells of, whatever
 * its status and form.
 */
record AnswerBody(String endpoint, Refusals refusals) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int NO_STATUS = 502;

  /**
   * Returns a message as the API writes it.
   *
   * @param type of the body
   * @throws CallFailure when it is none
   */
  byte[] message(int status, String type, byte[] body, Optional<String> retryAfter) {
    String text = new String(body, StandardCharsets.UTF_8);
    String form = type.toLowerCase(Locale.ROOT);
    if (status != 200) {
      return mistaken(text).orElseThrow(() -> refusals.of(status, text, retryAfter));
    }
    if (form.contains("event-stream")) {
      return message(stream(text), body);
    }
    if (!form.contains("json")) {
      throw new CallFailure(
          Kind.BAD_REPLY,
          endpoint + " answered with " + (type.isEmpty() ? "no type" : type) + " instead of JSON");
    }
    try {
      JsonNode whole = JSON.readTree(body);
      return whole.path("error").isObject() ? message(whole, body) : body;
    } catch (IOException e) {
      throw new CallFailure(Kind.BAD_REPLY, endpoint + " gave a body that is not JSON");
    }
  }

  private JsonNode stream(String events) {
    try {
      return EventStream.whole(events);
    } catch (JsonProcessingException e) {
      throw new CallFailure(Kind.BAD_REPLY, endpoint + " streamed what is not JSON");
    }
  }

  /** An error may stand in an answer whose status says that all is well. */
  private byte[] message(JsonNode whole, byte[] otherwise) {
    JsonNode error = whole.path("error");
    if (!error.isObject()) {
      return whole.path("choices").isEmpty()
          ? otherwise
          : whole.toString().getBytes(StandardCharsets.UTF_8);
    }
    String text = whole.toString();
    int status = error.path("code").asInt(error.path("status_code").asInt(NO_STATUS));
    return mistaken(text)
        .orElseThrow(() -> refusals.of(status >= 400 ? status : NO_STATUS, text, Optional.empty()));
  }

  /** A call that the endpoint could not read is what the model wrote, to be read here. */
  private static Optional<byte[]> mistaken(String text) {
    try {
      JsonNode error = JSON.readTree(text).path("error");
      if (!error.path("code").asText().equals("tool_use_failed")
          || error.path("failed_generation").asText().isEmpty()) {
        return Optional.empty();
      }
      ObjectNode body = JSON.createObjectNode();
      ObjectNode choice = body.putArray("choices").addObject().put("index", 0);
      choice
          .putObject("message")
          .put("role", "assistant")
          .put("content", error.path("failed_generation").asText());
      choice.put("finish_reason", "stop");
      return Optional.of(body.toString().getBytes(StandardCharsets.UTF_8));
    } catch (JsonProcessingException e) {
      return Optional.empty(); // no JSON, so nothing that a model wrote
    }
  }
}
