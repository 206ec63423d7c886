package dev.webexplorer.datasets.select;

import java.util.Locale;
import java.util.OptionalDouble;

/** How hard a question is, by the share of attempts that solved it. */
public enum Band {
  /** 0. */
  NEVER,
  /** Up to a quarter. */
  HARD,
  /** Up to three quarters. */
  MEDIUM,
  /** Below 1. */
  EASY,
  /** 1. */
  ALWAYS,
  /** Not measured. */
  UNKNOWN;

  private static final double QUARTER = 0.25;

  /** Returns the band of a solve rate. */
  public static Band of(OptionalDouble solveRate) {
    if (solveRate.isEmpty()) {
      return UNKNOWN;
    }
    double rate = solveRate.getAsDouble();
    if (rate <= 0) {
      return NEVER;
    }
    if (rate >= 1) {
      return ALWAYS;
    }
    if (rate <= QUARTER) {
      return HARD;
    }
    return rate <= 3 * QUARTER ? MEDIUM : EASY;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
