package dev.webexplorer.evaluate.report;

import dev.webexplorer.evaluate.report.Section.Grid;
import dev.webexplorer.evaluate.run.JudgeFigures;
import java.util.ArrayList;
import java.util.List;

/** What each judge said, and how far they agree. */
final class JudgesSection {
  private JudgesSection() {}

  static Section of(JudgeFigures figures) {
    List<List<String>> judges = new ArrayList<>();
    figures
        .judges()
        .forEach((name, said) ->
            judges.add(
                List.of(
                    name,
                    Figure.count(said.judged()),
                    Figure.count(said.correct()),
                    Figure.count(said.prechecked()),
                    said.costUsd().isPresent()
                        ? Figure.dollars(said.costUsd().getAsDouble())
                        : "")));
    List<List<String>> pairs = new ArrayList<>();
    for (JudgeFigures.Pair pair : figures.pairs()) {
      pairs.add(
          List.of(
              pair.first() + " and " + pair.second(),
              Figure.count(pair.both()),
              Figure.count(pair.same()),
              Figure.count(pair.onlyFirst()),
              Figure.count(pair.onlySecond()),
              Figure.decimals(pair.kappa())));
    }
    String alpha =
        figures.alpha().isPresent()
            ? "Agreement; Krippendorff's α of all: " + Figure.decimals(figures.alpha())
            : "Agreement";
    return new Section(
        "judges",
        "Judges",
        "By pre-check are answers that equal the gold: no model was asked about them. κ is"
            + " Cohen's.",
        List.of(
            new Grid("", List.of("Judge", "Judged", "Right", "By pre-check", "USD"), judges),
            new Grid(
                alpha,
                List.of("Judges", "Both judged", "Agree", "Right: first only", "Second only", "κ"),
                pairs)),
        List.of());
  }
}
