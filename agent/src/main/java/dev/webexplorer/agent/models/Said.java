package dev.webexplorer.agent.models;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.webexplorer.agent.Paid;
import java.util.Objects;

/**
 * What a model answered in words.
 *
 * @param text without its thinking
 * @param reasoning empty when none was given
 * @param paid what the answer took
 * @param end how it ended
 */
public record Said(String text, String reasoning, Paid paid, End end) {
  private static final String THOUGHT = "</think>";

  /** How an answer ends. */
  public enum End {
    /** Of itself. */
    WHOLE,
    /** At the most tokens that it may have. */
    CUT,
    /** By a content filter. */
    FILTERED
  }

  /** Thinking stands before the answer where the endpoint does not take it out itself. */
  static Said of(ChatResponse response, Paid paid) {
    AiMessage message = response.aiMessage();
    String text = Objects.requireNonNullElse(message.text(), "");
    String reasoning = Objects.requireNonNullElse(message.thinking(), "");
    int thought = text.lastIndexOf(THOUGHT);
    if (thought >= 0) {
      String first = text.substring(0, thought).replaceFirst("^\\s*<think>", "").strip();
      reasoning = (reasoning + "\n" + first).strip();
      text = text.substring(thought + THOUGHT.length());
    }
    FinishReason finish = response.finishReason();
    End end =
        finish == FinishReason.LENGTH
            ? End.CUT
            : finish == FinishReason.CONTENT_FILTER ? End.FILTERED : End.WHOLE;
    return new Said(text.strip(), reasoning, paid, end);
  }
}
