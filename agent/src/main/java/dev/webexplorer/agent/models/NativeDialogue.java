package dev.webexplorer.agent.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ToolChoice;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import dev.langchain4j.model.openai.OpenAiChatRequestParameters;
import dev.webexplorer.agent.Context;
import dev.webexplorer.agent.ToolSpec;
import dev.webexplorer.agent.protocol.NativeProtocol;
import dev.webexplorer.agent.protocol.Reply;
import dev.webexplorer.datasets.Message;
import java.util.ArrayList;
import java.util.List;

/**
 * The API's own tool calls. Tools are told of in every request, also in the last, which may call
 * none, so that all prompts of a conversation begin the same. A message is converted once.
 */
final class NativeDialogue implements Dialogue {
  private record Tools(List<ToolSpecification> specifications, NativeProtocol protocol) {}

  private final Cache<Message, ChatMessage> converted = Caffeine.newBuilder().weakKeys().build();
  private final Cache<List<ToolSpec>, Tools> tools = Caffeine.newBuilder().weakKeys().build();
  private final boolean sendReasoning;

  NativeDialogue(boolean sendReasoning) {
    this.sendReasoning = sendReasoning;
  }

  @Override
  public List<ChatMessage> messages(Context seen) {
    List<ChatMessage> messages = new ArrayList<>(seen.messages().size());
    for (Message message : seen.messages()) {
      messages.add(converted.get(message, NativeDialogue::convert));
    }
    return messages;
  }

  static ChatMessage convert(Message message) {
    return switch (message) {
      case Message.Instructions(String content) -> SystemMessage.from(content);
      case Message.User(String content) -> UserMessage.from(content);
      case Message.ToolResult(String id, String name, String content) ->
          ToolExecutionResultMessage.from(id, name, content.isBlank() ? "(nothing)" : content);
      case Message.Assistant said -> {
        Message.Assistant sendable = NativeProtocol.sendable(said);
        AiMessage.Builder ai = AiMessage.builder();
        if (!sendable.content().isEmpty() || sendable.toolCalls().isEmpty()) {
          ai.text(sendable.content());
        }
        if (!sendable.reasoning().isEmpty()) {
          ai.thinking(sendable.reasoning());
        }
        yield ai.toolExecutionRequests(
                sendable.toolCalls().stream()
                    .map(call ->
                        ToolExecutionRequest.builder()
                            .id(call.id())
                            .name(call.name())
                            .arguments(call.arguments())
                            .build())
                    .toList())
            .build();
      }
    };
  }

  @Override
  public void parameters(Context seen, OpenAiChatRequestParameters.Builder request) {
    if (seen.known().isEmpty()) {
      return;
    }
    request.toolSpecifications(tools(seen).specifications());
    if (seen.tools().isEmpty()) {
      request.toolChoice(ToolChoice.NONE);
    }
  }

  private Tools tools(Context seen) {
    return tools.get(
        seen.known(),
        specs ->
            new Tools(
                specs.stream().map(NativeDialogue::specification).toList(),
                new NativeProtocol(specs)));
  }

  private static ToolSpecification specification(ToolSpec spec) {
    JsonObjectSchema.Builder schema = JsonObjectSchema.builder();
    spec.parameters()
        .path("properties")
        .properties()
        .forEach(field ->
            schema.addProperty(field.getKey(), JsonRawSchema.from(field.getValue().toString())));
    List<String> required = new ArrayList<>();
    for (JsonNode name : spec.parameters().path("required")) {
      required.add(name.asText());
    }
    return ToolSpecification.builder()
        .name(spec.name())
        .description(spec.description())
        .parameters(schema.required(required).build())
        .build();
  }

  @Override
  public Reply read(Context seen, Message.Assistant said) {
    NativeProtocol protocol = tools(seen).protocol();
    return seen.tools().isEmpty() ? protocol.readLast(said) : protocol.read(said);
  }

  @Override
  public boolean keepsReasoning() {
    return sendReasoning;
  }
}
