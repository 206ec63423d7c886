package dev.webexplorer.browser.net;

import java.io.IOException;
import java.io.Serial;

/** An address that may not be reached; the message is one line that says which and why. */
public final class RefusedException extends IOException {
  @Serial private static final long serialVersionUID = 1;

  public RefusedException(String message) {
    super(message);
  }
}
