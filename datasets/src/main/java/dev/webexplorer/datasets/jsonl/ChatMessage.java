package dev.webexplorer.datasets.jsonl;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.util.StdConverter;
import dev.webexplorer.datasets.Message;
import dev.webexplorer.datasets.ToolCall;
import java.util.List;

/** A message as the OpenAI chat API writes it; what a role has no use for is left out. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record ChatMessage(
    Role role,
    @JsonInclude(JsonInclude.Include.ALWAYS) String content,
    String reasoningContent,
    List<Call> toolCalls,
    String toolCallId,
    String name) {

  enum Role {
    SYSTEM,
    USER,
    ASSISTANT,
    TOOL
  }

  record Call(String id, String type, Function function) {}

  record Function(@JsonProperty(required = true) String name, String arguments) {}

  private static ChatMessage of(Role role, String content) {
    return new ChatMessage(role, content, "", List.of(), "", "");
  }

  private static ChatMessage of(Message.Assistant said) {
    List<Call> calls =
        said.toolCalls().stream()
            .map(c -> new Call(c.id(), "function", new Function(c.name(), c.arguments())))
            .toList();
    return new ChatMessage(Role.ASSISTANT, said.content(), said.reasoning(), calls, "", "");
  }

  private Message message() {
    return switch (role) {
      case SYSTEM -> new Message.Instructions(content);
      case USER -> new Message.User(content);
      case ASSISTANT -> new Message.Assistant(content, reasoningContent, calls());
      case TOOL -> new Message.ToolResult(toolCallId, name, content);
    };
  }

  private List<ToolCall> calls() {
    return toolCalls.stream()
        .map(c -> new ToolCall(c.id(), c.function().name(), c.function().arguments()))
        .toList();
  }

  /** From a message to its chat form. */
  static final class Writing extends StdConverter<Message, ChatMessage> {
    @Override
    public ChatMessage convert(Message message) {
      return switch (message) {
        case Message.Instructions instructions -> of(Role.SYSTEM, instructions.content());
        case Message.User user -> of(Role.USER, user.content());
        case Message.Assistant assistant -> of(assistant);
        case Message.ToolResult result ->
            new ChatMessage(
                Role.TOOL, result.content(), "", List.of(), result.toolCallId(), result.name());
      };
    }
  }

  /** From the chat form to a message. */
  static final class Reading extends StdConverter<ChatMessage, Message> {
    @Override
    public Message convert(ChatMessage chat) {
      return chat.message();
    }
  }
}
