package dev.webexplorer.datagen.write;

import dev.webexplorer.datagen.Puzzle;

/** Measures how hard a question is. Thread-safe. */
public interface Gauge {

  /**
   * Lets a solver try.
   *
   * @throws RuntimeException when it cannot tell now, but might when asked again
   */
  Measure measure(Puzzle puzzle);

  /**
   * How hard a question was.
   *
   * @param policy the solver's
   * @param attempts how many there were
   * @param solveRate share of them that were right, 0..1
   * @param meanTurns over all attempts
   */
  record Measure(String policy, int attempts, double solveRate, double meanTurns) {}
}
