package dev.webexplorer.datasets.export;

import com.fasterxml.jackson.databind.JsonNode;
import dev.webexplorer.datasets.Message;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * How an agent and its tools speak.
 *
 * @param instructions the system message of an attempt
 * @param tools each as the chat API describes a function: {@code {"type":"function",…}}
 * @param asText puts a conversation as a model without an API for tools is shown it: instructions
 *     with the tools, user and assistant in turn, thinking, calls and observations between tags
 */
public record Dialect(
    String instructions, List<JsonNode> tools, UnaryOperator<List<Message>> asText) {
  public Dialect {
    tools = List.copyOf(tools);
  }
}
