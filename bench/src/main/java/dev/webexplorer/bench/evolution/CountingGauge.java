package dev.webexplorer.bench.evolution;

import dev.webexplorer.datagen.Puzzle;
import dev.webexplorer.datagen.write.Gauge;

/** Counts what measuring took. */
final class CountingGauge implements Gauge {
  private final Gauge gauge;
  private long attempts;
  private double turns;

  CountingGauge(Gauge gauge) {
    this.gauge = gauge;
  }

  @Override
  public synchronized Measure measure(Puzzle puzzle) {
    Measure measure = gauge.measure(puzzle);
    attempts += measure.attempts();
    turns += measure.attempts() * measure.meanTurns();
    return measure;
  }

  long attempts() {
    return attempts;
  }

  double turns() {
    return turns;
  }
}
