package dev.webexplorer.agent;

import java.io.Serial;

/**
 * A tool does not work at all, whatever the call: what it would be answered with is no observation.
 * The trajectory ends in an error and can be gone on with when the tool works again.
 */
public final class ToolUnusable extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  /**
   * @param message what does not work, and why, for a person
   */
  public ToolUnusable(String message) {
    super(message);
  }
}
