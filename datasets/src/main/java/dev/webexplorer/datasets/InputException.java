package dev.webexplorer.datasets;

import java.io.Serial;

/**
 * What the user gave is wrong: a file, a line, a field, an option. The message is one line that
 * says what is wrong, where, and what to do; the command line prints it as it is and exits with
 * code 2.
 */
public class InputException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  public InputException(String message) {
    super(message);
  }

  public InputException(String message, Throwable cause) {
    super(message, cause);
  }
}
