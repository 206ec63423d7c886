package dev.webexplorer.datagen.models;

import java.io.Serial;

/**
 * What a model handed in does not hold.
 *
 * <p>The cause is a word for the report, {@code false_quote} say; the message tells the model what
 * is wrong.
 */
final class Refusal extends Exception {
  @Serial private static final long serialVersionUID = 1;

  /** What cannot be read, or lacks a part. */
  static final String MALFORMED = "malformed";

  private final String cause;
  private final String told;

  Refusal(String cause, String told) {
    super(told, null, false, false);
    this.cause = cause;
    this.told = told;
  }

  static Refusal malformed(String told) {
    return new Refusal(MALFORMED, told);
  }

  String word() {
    return cause;
  }

  String told() {
    return told;
  }
}
