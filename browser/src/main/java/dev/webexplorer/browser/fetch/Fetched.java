package dev.webexplorer.browser.fetch;

import dev.webexplorer.browser.Outcome;
import dev.webexplorer.browser.net.Target;
import java.time.Instant;

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
   */
  record Document(Target target, String contentType, Bytes body, boolean truncated, Instant at)
      implements Fetched {}

  /** No document. */
  record Failed(Target target, Outcome outcome, Instant at) implements Fetched {}

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
