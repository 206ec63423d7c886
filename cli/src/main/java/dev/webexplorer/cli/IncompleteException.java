package dev.webexplorer.cli;

/**
 * A command came to its end, but what it gives is not whole: exit code 3. The message says in one
 * line what is missing and what to do.
 */
public final class IncompleteException extends RuntimeException {
  @java.io.Serial private static final long serialVersionUID = 1;

  public IncompleteException(String message) {
    super(message);
  }
}
