package dev.webexplorer.evaluate.report;

import dev.webexplorer.evaluate.report.Section.Grid;
import dev.webexplorer.evaluate.run.BudgetCurve;
import dev.webexplorer.evaluate.run.RunFigures;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;

/** Accuracy as a function of the budget, from one log. */
final class BudgetSection {
  private final List<Grid> grids = new ArrayList<>();
  private final List<Chart> charts = new ArrayList<>();

  private BudgetSection() {}

  static Section of(RunFigures figures) {
    BudgetSection section = new BudgetSection();
    section.add("Turns", figures.byTurns(), Figure::amount);
    section.add("Tokens", figures.byTokens(), Figure::amount);
    section.add("USD", figures.byCost(), Figure::dollars);
    return new Section(
        "budget",
        "Accuracy by budget of an attempt",
        "Had every attempt been cut there: right are those that were right and took no more. What a"
            + " forced answer would have been is not presumed.",
        section.grids,
        section.charts);
  }

  private void add(String what, BudgetCurve curve, DoubleFunction<String> written) {
    if (curve.points().size() < 2) {
      return;
    }
    List<List<String>> rows = new ArrayList<>();
    List<OptionalDouble> values = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (BudgetCurve.Point point : curve.points()) {
      OptionalDouble value = OptionalDouble.of(point.accuracy().value());
      names.add(written.apply(point.budget()));
      values.add(value);
      rows.add(
          List.of(
              names.getLast(), Figure.share(value), Figure.interval(point.accuracy().interval())));
    }
    grids.add(new Grid("", List.of(what, "Accuracy", "95% interval"), rows));
    charts.add(
        Chart.shares("Accuracy by " + what, names, List.of(new Chart.Line("accuracy", values))));
  }
}
