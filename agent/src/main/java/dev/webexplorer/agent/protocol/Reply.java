package dev.webexplorer.agent.protocol;

import dev.webexplorer.datasets.Message;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a model said, read.
 *
 * @param thinking empty when there was none
 * @param content all that is neither thinking nor a call, the answer in its tags included
 * @param calls in order; those that cannot be made stand among them with their complaint
 * @param answer present when the output ends the conversation; there are no calls then
 * @param repairs what had to be presumed
 * @param complaint for the model, present when there is neither a call nor an answer: what was
 *     wrong with the output and what is right
 */
public record Reply(
    String thinking,
    String content,
    List<Call> calls,
    Optional<String> answer,
    Set<Repair> repairs,
    Optional<String> complaint) {
  public Reply {
    calls = List.copyOf(calls);
    repairs = repairs.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(repairs));
  }

  /** Returns this as a message for the record. */
  public Message.Assistant message() {
    return new Message.Assistant(content, thinking, calls.stream().map(Call::toolCall).toList());
  }
}
