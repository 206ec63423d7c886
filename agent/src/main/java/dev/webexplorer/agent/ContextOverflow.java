package dev.webexplorer.agent;

import java.io.Serial;

/** The endpoint refused a prompt as too long, whatever was counted here. */
public final class ContextOverflow extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  public ContextOverflow(String message) {
    super(message);
  }

  public ContextOverflow(String message, Throwable cause) {
    super(message, cause);
  }
}
