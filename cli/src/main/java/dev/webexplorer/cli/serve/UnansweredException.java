package dev.webexplorer.cli.serve;

/** A request that was right could not be answered; the message, one line, is for the client. */
public final class UnansweredException extends Exception {
  @java.io.Serial private static final long serialVersionUID = 1;

  private final int status;

  /**
   * @param status of HTTP
   */
  public UnansweredException(int status, String message) {
    super(message);
    this.status = status;
  }

  public int status() {
    return status;
  }
}
