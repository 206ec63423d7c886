package dev.webexplorer.evaluate.report;

import dev.webexplorer.evaluate.report.Section.Grid;
import dev.webexplorer.evaluate.run.RunFigures;
import dev.webexplorer.evaluate.run.Verdicts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** The figures of an evaluation as tables and charts; a part that has nothing is left out. */
final class EvaluationSections {
  private static final List<String> VERDICTS =
      List.of("", "Questions", "Attempts", "Finished", "Judged", "Accuracy", "95% interval", "By");

  private EvaluationSections() {}

  static List<Section> of(RunFigures figures) {
    return Stream.of(
            accuracy(figures),
            groups(figures),
            SpentSection.of(figures.spent()),
            BudgetSection.of(figures),
            CalibrationSection.of(figures.calibration()),
            JudgesSection.of(figures.judges()),
            leaks(figures))
        .filter(section -> !section.empty())
        .toList();
  }

  static Section accuracy(RunFigures figures) {
    Verdicts verdicts = figures.verdicts();
    List<List<String>> bounds =
        List.of(
            List.of("all unjudged wrong", Figure.share(OptionalDouble.of(verdicts.worst()))),
            List.of("all unjudged right", Figure.share(OptionalDouble.of(verdicts.best()))));
    List<List<String>> byK = new ArrayList<>();
    verdicts
        .passAt()
        .forEach((k, pass) ->
            byK.add(
                List.of(
                    Integer.toString(k),
                    Figure.share(OptionalDouble.of(pass)),
                    Figure.share(verdicts.allAt(), k))));
    List<Grid> grids = new ArrayList<>();
    grids.add(new Grid("", VERDICTS, List.of(row("all", verdicts))));
    if (verdicts.unjudged() > 0) {
      String unjudged = Figure.count(verdicts.unjudged()) + " of all attempts have no verdict";
      grids.add(new Grid(unjudged, List.of("Case", "Accuracy"), bounds));
    }
    if (verdicts.epochs() > 1) {
      grids.add(new Grid("", List.of("k", "pass@k", "pass^k"), byK));
      grids.add(
          new Grid(
              "",
              List.of("Majority of attempts right", "Questions"),
              List.of(List.of("share", Figure.share(verdicts.majority())))));
    }
    return new Section(
        "accuracy",
        "Accuracy",
        "Accuracy is avg@k over the questions that have a verdict. pass@k is the chance that one of"
            + " k attempts is right, without bias; pass^k that all are.",
        grids,
        List.of());
  }

  private static Section groups(RunFigures figures) {
    List<Grid> grids = new ArrayList<>();
    figures
        .byGroup()
        .forEach((group, values) -> {
          List<List<String>> rows = new ArrayList<>();
          values.forEach((value, verdicts) -> rows.add(row(value, verdicts)));
          grids.add(new Grid("By " + group.replace('_', ' '), VERDICTS, rows));
        });
    return new Section(
        "groups",
        "Accuracy by group",
        "A question may stand in several rows of one table.",
        grids,
        List.of());
  }

  private static Section leaks(RunFigures figures) {
    Verdicts flagged = figures.flagged(true);
    List<List<String>> rows =
        flagged.total() == 0
            ? List.of()
            : List.of(row("clean", figures.flagged(false)), row("flagged", flagged));
    return new Section(
        "leaks",
        "Clean and flagged attempts",
        "Flagged is an attempt that met what the leak guard warns of: a host that republishes"
            + " benchmarks, a canary, or the question's own words.",
        List.of(new Grid("", VERDICTS, rows)),
        List.of());
  }

  private static List<String> row(String name, Verdicts verdicts) {
    return List.of(
        name,
        Figure.count(verdicts.questions()),
        Figure.count(verdicts.total()),
        Figure.count(verdicts.finished()),
        Figure.count(verdicts.judged()),
        verdicts.accuracy().map(a -> Figure.share(OptionalDouble.of(a.value()))).orElse(""),
        verdicts.accuracy().map(a -> Figure.interval(a.interval())).orElse(""),
        verdicts.accuracy().map(a -> a.method().name().toLowerCase(Locale.ROOT)).orElse(""));
  }
}
