package dev.webexplorer.agent;

import java.io.Serial;

/** A policy could not give its next step. */
final class PolicyFailure extends Exception {
  @Serial private static final long serialVersionUID = 1;

  PolicyFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
