package dev.webexplorer.evaluate.run;

import dev.webexplorer.evaluate.statistics.Accuracy;
import dev.webexplorer.evaluate.statistics.Attempts;
import dev.webexplorer.evaluate.statistics.Estimate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The accuracy had every attempt been cut at a smaller budget, read from one log: an attempt counts
 * as right when it is and took no more. What a forced answer would have been is not presumed, so
 * the curve is a lower bound.
 *
 * @param points by budget, from the smallest
 */
public record BudgetCurve(List<Point> points) {
  private static final int POINTS = 10;

  public BudgetCurve {
    points = List.copyOf(points);
  }

  /** The accuracy within a budget. */
  public record Point(double budget, Estimate accuracy) {}

  /**
   * Cuts at what a tenth, two tenths … and all of the judged attempts took.
   *
   * @param spent of an attempt, in whatever unit
   */
  static BudgetCurve of(
      Collection<AttemptFigures> attempts, ToDoubleFunction<AttemptFigures> spent) {
    double[] amounts =
        attempts.stream().filter(AttemptFigures::judged).mapToDouble(spent).sorted().toArray();
    double[] cuts = new double[amounts.length == 0 ? 0 : POINTS];
    Arrays.setAll(
        cuts, i -> amounts[(int) Math.ceil((i + 1) * amounts.length / (double) POINTS) - 1]);
    List<Point> points = new ArrayList<>();
    for (double cut : Arrays.stream(cuts).distinct().toArray()) {
      Collection<Attempts> within =
          Verdicts.byQuestion(attempts, one -> one.right() && spent.applyAsDouble(one) <= cut)
              .values();
      Accuracy.of(List.copyOf(within)).ifPresent(accuracy -> points.add(new Point(cut, accuracy)));
    }
    return new BudgetCurve(points);
  }
}
