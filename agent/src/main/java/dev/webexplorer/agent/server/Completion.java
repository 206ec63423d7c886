package dev.webexplorer.agent.server;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.webexplorer.datasets.Message;
import dev.webexplorer.datasets.ToolCall;
import dev.webexplorer.datasets.Usage;
import dev.webexplorer.datasets.jsonl.Json;

/** A reply as the API writes it: one object, or a stream of events. */
record Completion(long number, String model, Reply reply, Usage usage, boolean usageTold) {

  /** Characters of a piece of a stream. */
  private static final int PIECE = 24;

  ObjectNode whole() {
    ObjectNode body = head("chat.completion");
    ObjectNode choice = body.putArray("choices").addObject().put("index", 0);
    ObjectNode message = choice.putObject("message").put("role", "assistant");
    Message.Assistant said = reply.message();
    if (said.content().isEmpty() && !said.toolCalls().isEmpty()) {
      message.putNull("content");
    } else {
      message.put("content", said.content());
    }
    if (!said.reasoning().isEmpty()) {
      message.put("reasoning_content", said.reasoning());
    }
    if (!said.toolCalls().isEmpty()) {
      ArrayNode calls = message.putArray("tool_calls");
      said.toolCalls().forEach(call -> call(calls.addObject(), call, call.arguments()));
    }
    choice.put("finish_reason", reply.finish());
    if (usageTold) {
      body.set("usage", usageNode());
    }
    return body;
  }

  private static void call(ObjectNode node, ToolCall call, String arguments) {
    node.put("id", call.id()).put("type", "function");
    node.putObject("function").put("name", call.name()).put("arguments", arguments);
  }

  private ObjectNode head(String object) {
    return Json.mapper()
        .createObjectNode()
        .put("id", "chatcmpl-" + number)
        .put("object", object)
        .put("created", 0)
        .put("model", model);
  }

  private ObjectNode usageNode() {
    ObjectNode node = Json.mapper().createObjectNode();
    node.put("prompt_tokens", usage.inputTokens());
    node.put("completion_tokens", usage.outputTokens());
    node.put("total_tokens", usage.inputTokens() + usage.outputTokens());
    node.putObject("prompt_tokens_details").put("cached_tokens", usage.cachedInputTokens());
    node.putObject("completion_tokens_details").put("reasoning_tokens", usage.reasoningTokens());
    return node;
  }

  /** Returns the events: text and arguments in pieces, each call's name and id before them. */
  String stream() {
    StringBuilder events = new StringBuilder();
    Message.Assistant said = reply.message();
    event(events, delta(node -> node.put("role", "assistant").put("content", "")));
    pieces(
        said.reasoning(),
        piece -> event(events, delta(node -> node.put("reasoning_content", piece))));
    pieces(said.content(), piece -> event(events, delta(node -> node.put("content", piece))));
    for (int i = 0; i < said.toolCalls().size(); i++) {
      int index = i;
      ToolCall call = said.toolCalls().get(i);
      event(
          events,
          delta(
              node -> call(node.putArray("tool_calls").addObject().put("index", index), call, "")));
      pieces(
          call.arguments(),
          piece ->
              event(
                  events,
                  delta(node ->
                      node.putArray("tool_calls")
                          .addObject()
                          .put("index", index)
                          .putObject("function")
                          .put("arguments", piece))));
    }
    ObjectNode end = delta(_ -> {});
    ((ObjectNode) end.path("choices").path(0)).put("finish_reason", reply.finish());
    event(events, end);
    if (usageTold) {
      ObjectNode last = head("chat.completion.chunk");
      last.putArray("choices");
      last.set("usage", usageNode());
      event(events, last);
    }
    return events.append("data: [DONE]\n\n").toString();
  }

  private ObjectNode delta(java.util.function.Consumer<ObjectNode> content) {
    ObjectNode chunk = head("chat.completion.chunk");
    ObjectNode choice = chunk.putArray("choices").addObject().put("index", 0);
    content.accept(choice.putObject("delta"));
    choice.putNull("finish_reason");
    return chunk;
  }

  private static void event(StringBuilder events, ObjectNode chunk) {
    events.append("data: ").append(chunk).append("\n\n");
  }

  private static void pieces(String text, java.util.function.Consumer<String> each) {
    for (int i = 0; i < text.length(); i += PIECE) {
      each.accept(text.substring(i, Math.min(text.length(), i + PIECE)));
    }
  }
}
