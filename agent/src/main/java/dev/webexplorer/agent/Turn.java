package dev.webexplorer.agent;

import dev.webexplorer.datasets.Message;
import dev.webexplorer.datasets.StopReason;
import dev.webexplorer.datasets.Trajectory.ContextChange;
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
 * @param repaired calls that were wrong and were made after all
 * @param usage of every paid call of the turn
 * @param costUsd empty when a price is missing
 * @param contextTokens see {@link Remarks}
 * @param retries see {@link Remarks}
 * @param contexts how what is seen was changed, for this turn or after it
 */
public record Turn(
    int number,
    List<Message> messages,
    Optional<String> answer,
    Optional<StopReason> stop,
    int malformed,
    int repaired,
    Usage usage,
    OptionalDouble costUsd,
    long contextTokens,
    int retries,
    List<ContextChange> contexts,
    long wallMs) {
  public Turn {
    messages = List.copyOf(messages);
    contexts = List.copyOf(contexts);
  }

  /** Returns what the turn took. */
  public Paid paid() {
    return new Paid(usage, costUsd);
  }

  /** Returns whether the loop asked for the answer because a budget ended or a loop was seen. */
  public boolean forced() {
    return stop.isPresent() && stop.get() != StopReason.ANSWERED;
  }
}
