package dev.webexplorer.datasets;

import java.util.List;

/** One message of a conversation; in files, an OpenAI chat message. */
public sealed interface Message {

  String content();

  /** Role {@code system}. */
  record Instructions(String content) implements Message {}

  record User(String content) implements Message {}

  /** What the policy said and the calls it made; {@code reasoning} is empty when there is none. */
  record Assistant(String content, String reasoning, List<ToolCall> toolCalls) implements Message {
    public Assistant {
      toolCalls = List.copyOf(toolCalls);
    }
  }

  /** The observation that answers the call {@code toolCallId}. */
  record ToolResult(String toolCallId, String name, String content) implements Message {}
}
