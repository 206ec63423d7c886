package dev.webexplorer.agent;

import dev.webexplorer.datasets.InputException;
import java.io.Serial;

/** A policy could not give its next step, or not see what came of it. */
final class PolicyFailure extends Exception implements NamedFailure {
  @Serial private static final long serialVersionUID = 1;

  private final String failure;

  private PolicyFailure(String message, Throwable cause, String failure) {
    super(message, cause);
    this.failure = failure;
  }

  @Override
  public String failure() {
    return failure;
  }

  PolicyFailure(ToolUnusable cause) {
    this(String.valueOf(cause.getMessage()), cause, "tool");
  }

  static PolicyFailure of(Policy policy, RuntimeException cause) {
    String what =
        cause instanceof InputException ? String.valueOf(cause.getMessage()) : cause.toString();
    String failure = cause instanceof NamedFailure named ? named.failure() : "policy";
    return new PolicyFailure(policy.name() + " failed: " + what, cause, failure);
  }
}
