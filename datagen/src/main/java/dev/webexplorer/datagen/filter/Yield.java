package dev.webexplorer.datagen.filter;

import dev.webexplorer.agent.Paid;
import dev.webexplorer.datasets.Usage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SequencedMap;

/** Adds up what each filter did. Not thread-safe. */
public final class Yield {
  private final SequencedMap<String, Line> lines = new LinkedHashMap<>();

  /**
   * What one filter did.
   *
   * @param seen pairs that came as far as this filter
   * @param flagged kept and marked
   * @param skipped for which it had nothing to go by
   * @param costUsd empty when a price is missing
   */
  public record Line(
      String filter,
      long seen,
      long refused,
      long flagged,
      long skipped,
      Usage usage,
      OptionalDouble costUsd) {

    private static Line empty(String filter) {
      return new Line(filter, 0, 0, 0, 0, Usage.NONE, OptionalDouble.of(0));
    }

    private Line plus(Finding finding) {
      Paid both = new Paid(usage, costUsd).plus(finding.paid());
      return new Line(
          filter,
          seen + 1,
          refused + one(finding, Finding.Kind.FAIL),
          flagged + one(finding, Finding.Kind.FLAG),
          skipped + one(finding, Finding.Kind.SKIPPED),
          both.usage(),
          both.costUsd());
    }

    private static int one(Finding finding, Finding.Kind kind) {
      return finding.kind() == kind ? 1 : 0;
    }
  }

  /** Adds what was said of one pair. */
  public void add(List<Examined.Said> findings) {
    for (Examined.Said said : findings) {
      Line line = lines.getOrDefault(said.filter(), Line.empty(said.filter()));
      lines.put(said.filter(), line.plus(said.finding()));
    }
  }

  /** Returns one line for each filter, in the order in which they were first asked. */
  public List<Line> lines() {
    return new ArrayList<>(lines.values());
  }
}
