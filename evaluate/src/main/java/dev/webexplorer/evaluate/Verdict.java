package dev.webexplorer.evaluate;

/** A judge's decision on one answer; {@code reason} is one line for a reader. */
public sealed interface Verdict {

  String reason();

  record Correct(String reason) implements Verdict {}

  record Wrong(String reason) implements Verdict {}

  /** The judge itself failed or could not tell: neither right nor wrong. */
  record Unjudged(String reason) implements Verdict {}
}
