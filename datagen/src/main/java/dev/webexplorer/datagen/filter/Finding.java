package dev.webexplorer.datagen.filter;

import dev.webexplorer.datasets.Usage;
import java.util.OptionalDouble;

/**
 * What a filter says of a pair.
 *
 * @param reason one line for a person; empty for {@link Kind#PASS}
 * @param usage tokens that it took to find out
 * @param costUsd what they cost; empty when a price is missing
 */
public record Finding(Kind kind, String reason, Usage usage, OptionalDouble costUsd) {

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
    return new Finding(kind, reason, Usage.NONE, OptionalDouble.of(0));
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
  public Finding spending(Usage spent, OptionalDouble usd) {
    return new Finding(kind, reason, spent, usd);
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
