package dev.webexplorer.agent;

import dev.webexplorer.datasets.Message;
import dev.webexplorer.datasets.Usage;
import java.util.Optional;

/**
 * One turn of a policy.
 *
 * @param answer present when the policy is done; {@code message} has no calls then
 */
public record Step(
    Message.Assistant message, Optional<String> answer, Usage usage, Remarks remarks) {

  /** A step of which nothing more is to be said. */
  public Step(Message.Assistant message, Optional<String> answer, Usage usage) {
    this(message, answer, usage, Remarks.NONE);
  }
}
