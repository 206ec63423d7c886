package dev.webexplorer.browser.fetch;

import dev.webexplorer.browser.Outcome;
import dev.webexplorer.browser.net.Target;
import java.time.Instant;
import java.util.List;

/** What came of asking for an address and following its redirects. */
public sealed interface Fetched {

  /** Where the last hop led. */
  Target target();

  /**
   * A document.
   *
   * @param contentType the field's value, empty without one
   * @param body unpacked
   * @param truncated whether only its beginning is there
   * @param cookies what the server asks a browser to keep, one {@code Set-Cookie} each
   */
  record Document(
      Target target,
      String contentType,
      Bytes body,
      boolean truncated,
      List<String> cookies,
      Instant at)
      implements Fetched {
    public Document {
      cookies = List.copyOf(cookies);
    }
  }

  /**
   * No document.
   *
   * @param status what the server answered; 0 if it did not
   */
  record Failed(Target target, Outcome outcome, int status, Instant at) implements Fetched {}

  /** Returns what a status says that brings no document. */
  static Outcome outcome(int status) {
    Outcome.Status kind =
        switch (status) {
          case 404, 410 -> Outcome.Status.NOT_FOUND;
          case 401, 402, 403, 429, 451 -> Outcome.Status.BLOCKED;
          case 408, 504 -> Outcome.Status.TIMED_OUT;
          default -> Outcome.Status.FAILED;
        };
    return new Outcome(kind, "the server answered " + status);
  }
}
