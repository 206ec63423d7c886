package dev.webexplorer.agent;

import dev.webexplorer.datasets.InputException;
import java.io.Serial;

/** A policy could not give its next step, or not see what came of it. */
final class PolicyFailure extends Exception {
  @Serial private static final long serialVersionUID = 1;

  private PolicyFailure(String message, Throwable cause) {
    super(message, cause);
  }

  PolicyFailure(ToolUnusable cause) {
    super(String.valueOf(cause.getMessage()), cause);
  }

  static PolicyFailure of(Policy policy, RuntimeException cause) {
    String what =
        cause instanceof InputException ? String.valueOf(cause.getMessage()) : cause.toString();
    return new PolicyFailure(policy.name() + " failed: " + what, cause);
  }
}
