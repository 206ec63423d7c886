package dev.webexplorer.agent.server;

import dev.webexplorer.datasets.Message;
import java.util.List;

/**
 * What a model server answers.
 *
 * @param finish as in the API: {@code stop}, {@code tool_calls}, {@code length}
 */
public record Reply(Message.Assistant message, String finish) {

  /** Returns a reply that is all text. */
  public static Reply text(String content) {
    return new Reply(new Message.Assistant(content, "", List.of()), "stop");
  }

  /** Returns a reply that ended of itself. */
  public static Reply of(Message.Assistant message) {
    return new Reply(message, message.toolCalls().isEmpty() ? "stop" : "tool_calls");
  }
}
