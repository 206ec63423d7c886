package dev.webexplorer.evaluate.statistics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * How far judges agree beyond chance on what each gave one of a few labels. Empty where it is not
 * defined: nothing was judged twice, or no second label was ever given.
 */
public final class Agreement {
  private Agreement() {}

  /**
   * Cohen's κ of two judges over what both judged.
   *
   * @param first the labels of the first judge
   * @param second those of the second for the same, in the same order
   */
  public static <L> OptionalDouble kappa(List<L> first, List<L> second) {
    if (first.size() != second.size()) {
      throw new IllegalArgumentException(first.size() + " labels beside " + second.size());
    }
    double n = first.size();
    Map<L, Integer> ofFirst = new HashMap<>();
    Map<L, Integer> ofSecond = new HashMap<>();
    int same = 0;
    for (int i = 0; i < first.size(); i++) {
      same += first.get(i).equals(second.get(i)) ? 1 : 0;
      ofFirst.merge(first.get(i), 1, Integer::sum);
      ofSecond.merge(second.get(i), 1, Integer::sum);
    }
    double chance = 0;
    for (Map.Entry<L, Integer> label : ofFirst.entrySet()) {
      chance += label.getValue() / n * (ofSecond.getOrDefault(label.getKey(), 0) / n);
    }
    return n == 0 || chance == 1
        ? OptionalDouble.empty()
        : OptionalDouble.of((same / n - chance) / (1 - chance));
  }

  /**
   * Krippendorff's α for nominal labels, any number of judges, of whom some may be silent.
   *
   * @param units for each thing judged the labels it was given; those with fewer than two do not
   *     count
   */
  public static <L> OptionalDouble alpha(List<List<L>> units) {
    Map<L, Double> totals = new HashMap<>();
    double n = 0;
    double matching = 0;
    for (List<L> labels : units) {
      int given = labels.size();
      if (given < 2) {
        continue;
      }
      n += given;
      Map<L, Integer> counts = new HashMap<>();
      labels.forEach(label -> counts.merge(label, 1, Integer::sum));
      for (Map.Entry<L, Integer> label : counts.entrySet()) {
        int count = label.getValue();
        totals.merge(label.getKey(), (double) count, Double::sum);
        matching += count * (count - 1.0) / (given - 1);
      }
    }
    double all = n;
    double expected =
        totals.values().stream().mapToDouble(count -> count * (count - 1)).sum() / (all - 1);
    return n == 0 || totals.size() == 1
        ? OptionalDouble.empty()
        : OptionalDouble.of(1 - (n - matching) / (n - expected));
  }
}
