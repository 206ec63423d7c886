package dev.webexplorer.agent.protocol;

import java.io.Serial;

/** Text that has no plausible reading; the message ends a sentence that begins with what it was. */
final class Unreadable extends Exception {
  @Serial private static final long serialVersionUID = 1;

  private final String reason;

  Unreadable(String reason) {
    super(reason, null, false, false);
    this.reason = reason;
  }

  /** Returns why, as in "its JSON is cut off". */
  String reason() {
    return reason;
  }
}
