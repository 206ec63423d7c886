package dev.webexplorer.bench.evolution;

import dev.webexplorer.datagen.write.Band;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Adds up how many questions came out how hard. */
final class BandTally {
  private final Set<String> taken = new HashSet<>();
  private final Map<String, Integer> refused = new TreeMap<>();
  private final Map<Double, Integer> rates = new TreeMap<>();
  private final Band band;
  private int inBand;

  BandTally(Band band) {
    this.band = band;
  }

  /** Returns the answers that questions have. */
  Set<String> taken() {
    return taken;
  }

  void add(String answer, double rate) {
    taken.add(answer);
    rates.merge(rate, 1, Integer::sum);
    inBand += band.has(rate) ? 1 : 0;
  }

  void refuse(String reason) {
    refused.merge(reason, 1, Integer::sum);
  }

  void print(String schedule, CountingGauge gauge) {
    System.out.printf(
        "%-8s %d questions, %d in the band; %d attempts, %.0f turns of the solver;"
            + " in the band per 100 attempts %.1f, per 1,000 turns %.1f%n",
        schedule,
        taken.size(),
        inBand,
        gauge.attempts(),
        gauge.turns(),
        100.0 * inBand / Math.max(1, gauge.attempts()),
        1000.0 * inBand / Math.max(1, gauge.turns()));
    System.out.printf("         rates %s; seeds without a question %s%n", rates, refused);
  }
}
