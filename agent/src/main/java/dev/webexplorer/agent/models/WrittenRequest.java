package dev.webexplorer.agent.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import dev.langchain4j.model.openai.OpenAiChatRequestParameters;
import dev.webexplorer.datasets.Message;
import dev.webexplorer.datasets.Sha256;
import dev.webexplorer.datasets.ToolCall;
import dev.webexplorer.datasets.jsonl.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A request as it is recorded. It begins with the tools, then come the messages, then the rest;
 * what it begins with has a digest at the end of each message, so that only what is new of a
 * conversation needs to be written.
 *
 * @param key of the whole request to its model
 * @param prefixes digests of the tools, and of them with one message more each
 * @param settings all but tools and messages
 */
record WrittenRequest(ChatRequest request, String key, List<String> prefixes, ObjectNode settings) {

  private static final int DIGITS = 32;
  private static final Cache<ChatMessage, String> DIGESTS =
      Caffeine.newBuilder().weakKeys().build();

  static WrittenRequest of(String model, ChatRequest request) {
    List<String> prefixes = new ArrayList<>();
    prefixes.add(digest(tools(request).toString()));
    for (ChatMessage message : request.messages()) {
      String own = DIGESTS.get(message, each -> digest(Json.write(message(each))));
      prefixes.add(digest(prefixes.getLast() + own));
    }
    ObjectNode settings = settings(request);
    String key = digest(model + "\n" + prefixes.getLast() + "\n" + settings);
    return new WrittenRequest(request, key, prefixes, settings);
  }

  private static String digest(String text) {
    return Sha256.of(text).substring(0, DIGITS);
  }

  /** Returns the messages from a position on. */
  List<Message> messages(int from) {
    return request.messages().stream().skip(from).map(WrittenRequest::message).toList();
  }

  ArrayNode tools() {
    return tools(request);
  }

  /** Says in a few words which request this is. */
  String about() {
    Message last = message(request.messages().getLast());
    String question =
        request.messages().stream()
            .filter(message -> message instanceof UserMessage)
            .findFirst()
            .map(message -> message(message).content())
            .orElse("");
    return "%s: message %d of \"%s\", after \"%s\""
        .formatted(key.substring(0, 12), prefixes.size(), start(question), start(last.content()));
  }

  private static String start(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    return line.length() <= 60 ? line : line.substring(0, 60) + "…";
  }

  private static ArrayNode tools(ChatRequest request) {
    ArrayNode tools = Json.mapper().createArrayNode();
    for (ToolSpecification tool :
        Objects.requireNonNullElse(request.toolSpecifications(), List.<ToolSpecification>of())) {
      ObjectNode node = tools.addObject();
      node.put("name", tool.name());
      node.put("description", tool.description());
      ObjectNode parameters = node.putObject("parameters");
      if (tool.parameters() != null) {
        tool.parameters()
            .properties()
            .forEach((name, schema) -> {
              if (schema instanceof JsonRawSchema raw) {
                parameters.set(name, Json.read(raw.schema(), JsonNode.class));
              } else {
                parameters.put(name, schema.toString());
              }
            });
      }
    }
    return tools;
  }

  private static ObjectNode settings(ChatRequest request) {
    ObjectNode settings = Json.mapper().createObjectNode();
    settings.put("max_tokens", request.maxOutputTokens());
    if (request.parameters() instanceof OpenAiChatRequestParameters more) {
      settings.put("seed", more.seed());
    }
    if (request.toolChoice() != null) {
      settings.put("tool_choice", request.toolChoice().toString());
    }
    if (request.stopSequences() != null && !request.stopSequences().isEmpty()) {
      settings.set("stop", Json.mapper().valueToTree(request.stopSequences()));
    }
    return settings;
  }

  private static Message message(ChatMessage message) {
    return switch (message) {
      case SystemMessage system -> new Message.Instructions(system.text());
      case UserMessage user -> new Message.User(user.singleText());
      case AiMessage said -> said(said);
      case ToolExecutionResultMessage result ->
          new Message.ToolResult(result.id(), result.toolName(), result.text());
      default -> throw new IllegalArgumentException("no message of ours: " + message.type());
    };
  }

  /** Returns a model's message as it came. */
  static Message.Assistant said(AiMessage message) {
    List<ToolCall> calls = new ArrayList<>();
    message
        .toolExecutionRequests()
        .forEach(call ->
            calls.add(
                new ToolCall(
                    Objects.requireNonNullElse(call.id(), ""),
                    Objects.requireNonNullElse(call.name(), ""),
                    Objects.requireNonNullElse(call.arguments(), ""))));
    return new Message.Assistant(
        Objects.requireNonNullElse(message.text(), ""),
        Objects.requireNonNullElse(message.thinking(), ""),
        calls);
  }
}
