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
    /** Nothing to read. */
    EMPTY,
    /** A shell that scripts fill: a browser may show more. */
    NEEDS_SCRIPTS,
    /** Pictures of pages, without their words. */
    SCANNED,
    /** Only what stands before a paywall. */
    PAYWALL,
    NOT_FOUND,
    REFUSED,
    /** The site would not give it, or asks for a proof that a person reads. */
    BLOCKED,
    TIMED_OUT,
    FAILED
  }

  /** Whether there is something to read: all of it, or what stands before a paywall. */
  public boolean ok() {
    return status == Status.OK || status == Status.PAYWALL;
  }
}
