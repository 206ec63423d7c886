package dev.webexplorer.datagen.filter;

import dev.webexplorer.agent.Paid;

/**
 * What a filter says of a pair.
 *
 * @param reason one line for a person; empty for {@link Kind#PASS}
 * @param paid what it took to find out; by this name a journaled finding is in its run's totals
 */
public record Finding(Kind kind, String reason, Paid paid) {

  /** In files: {@code pass}, {@code fail}, {@code flag}, {@code skipped}. */
  public enum Kind {
    PASS,
    /** The pair is refused. */
    FAIL,
    /** The pair is kept and marked. */
    FLAG,
    /** The filter had nothing to go by. */
    SKIPPED
  }

  public static final Finding PASS = free(Kind.PASS, "");

  private static Finding free(Kind kind, String reason) {
    return new Finding(kind, reason, Paid.NOTHING);
  }

  public static Finding refused(String reason) {
    return free(Kind.FAIL, reason);
  }

  public static Finding flagged(String reason) {
    return free(Kind.FLAG, reason);
  }

  public static Finding skipped(String reason) {
    return free(Kind.SKIPPED, reason);
  }

  /** Returns the same finding with what it took. */
  public Finding spending(Paid spent) {
    return new Finding(kind, reason, spent);
  }

  /** Returns what a pair's {@code checks} say: the kind, and of a flag also why. */
  String check() {
    return switch (kind) {
      case PASS -> "pass";
      case FAIL -> "fail";
      case FLAG -> "flag: " + reason;
      case SKIPPED -> "skipped";
    };
  }
}
