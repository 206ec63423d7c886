package dev.webexplorer.agent;

import dev.webexplorer.datasets.Message;
import dev.webexplorer.datasets.StopReason;
import dev.webexplorer.datasets.Usage;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A finished turn: what it added to the conversation and what it took. The list of them is all that
 * is needed to go on with a trajectory somewhere else.
 *
 * @param number from 1
 * @param messages what was appended: one assistant message with the observations of its calls, and
 *     around them what the loop itself had to say, as user messages
 * @param answer present when the policy answered
 * @param stop present when the trajectory ended with this turn
 * @param malformed calls that were wrong, and messages with neither call nor answer
 * @param costUsd empty when a price is missing
 */
public record Turn(
    int number,
    List<Message> messages,
    Optional<String> answer,
    Optional<StopReason> stop,
    int malformed,
    Usage usage,
    OptionalDouble costUsd,
    long wallMs) {
  public Turn {
    messages = List.copyOf(messages);
  }

  /** Returns whether the loop asked for the answer because a budget ended or a loop was seen. */
  public boolean forced() {
    return stop.isPresent() && stop.get() != StopReason.ANSWERED;
  }
}
