package dev.webexplorer.browser;

/**
 * How a request to a web ended.
 *
 * @param detail one line for a person or model; empty when all went well
 */
public record Outcome(Status status, String detail) {

  public static final Outcome OK = new Outcome(Status.OK, "");

  /** Kinds of ending. In output: the name in lower case. */
  public enum Status {
    OK,
    EMPTY,
    NOT_FOUND,
    REFUSED,
    BLOCKED,
    TIMED_OUT,
    FAILED
  }

  public boolean ok() {
    return status == Status.OK;
  }
}
