package dev.webexplorer.agent;

import dev.webexplorer.datasets.Message;
import dev.webexplorer.datasets.ToolCall;

/** Counts a text's tokens, or estimates them. Thread-safe. */
@FunctionalInterface
public interface TokenCounter {

  /** Four characters a token, the usual rule of thumb for English. */
  TokenCounter ESTIMATE = text -> (text.length() + 3) / 4;

  int count(String text);

  /** Returns the tokens of all that a message says, calls and reasoning included. */
  default int count(Message message) {
    int tokens = count(message.content());
    if (message instanceof Message.Assistant assistant) {
      tokens += count(assistant.reasoning());
      for (ToolCall call : assistant.toolCalls()) {
        tokens += count(call.name()) + count(call.arguments());
      }
    }
    return tokens;
  }
}
