package dev.webexplorer.agent.rules;

/**
 * Numbers that a vague expression may stand for, both ends included.
 *
 * @param years whether they are years
 */
record Span(double low, double high, boolean years) {

  boolean holds(double number) {
    return number >= low && number <= high;
  }

  boolean overlaps(Span other) {
    return years == other.years && low <= other.high && other.low <= high;
  }
}
