package dev.webexplorer.datagen;

import java.io.Serial;

/** A question is given up; the cause is a word for the report. */
public final class SetAside extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  private final String cause;

  public SetAside(String cause) {
    super(cause, null, false, false);
    this.cause = cause;
  }

  /** Returns a word for the report. */
  public String word() {
    return cause;
  }
}
