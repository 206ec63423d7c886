package dev.webexplorer.evaluate.report;

import dev.webexplorer.evaluate.report.Section.Grid;
import dev.webexplorer.evaluate.statistics.Calibration;
import dev.webexplorer.evaluate.statistics.Calibration.Bin;
import dev.webexplorer.evaluate.statistics.Calibration.Coverage;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** What was said to be sure with beside what was right, by every name in use. */
final class CalibrationSection {
  private static final int MOST_CUTS = 10;

  private CalibrationSection() {}

  static Section of(Calibration calibration) {
    if (calibration.n() == 0) {
      return new Section("calibration", "Calibration", "", List.of(), List.of());
    }
    String n = Figure.count(calibration.n());
    List<List<String>> errors = new ArrayList<>();
    errors.add(
        List.of("hle-compatible (last bin dropped)", n, Figure.share(calibration.hleCompatible())));
    errors.add(List.of("all bins", n, Figure.share(calibration.allBins())));
    errors.add(List.of("5 bins", n, Figure.share(calibration.fiveBins())));
    errors.add(List.of("Brier score", n, Figure.decimals(calibration.brier())));
    return new Section(
        "calibration",
        "Calibration",
        "Over attempts with a verdict that stated a confidence. hle-compatible is empty below 200"
            + " of them, where the published code has no bin left.",
        List.of(
            new Grid("", List.of("Error", "N", "Value"), errors),
            reliability(calibration.reliability()),
            coverage(calibration.riskCoverage())),
        List.of(plot(calibration.reliability())));
  }

  private static Grid reliability(List<Bin> bins) {
    List<List<String>> rows =
        bins.stream()
            .map(bin ->
                List.of(
                    name(bin),
                    Figure.count(bin.n()),
                    Figure.share(OptionalDouble.of(bin.meanConfidence())),
                    Figure.share(OptionalDouble.of(bin.accuracy()))))
            .toList();
    return new Grid("Reliability", List.of("Stated", "Attempts", "Mean stated", "Right"), rows);
  }

  private static Grid coverage(List<Coverage> curve) {
    List<List<String>> rows = new ArrayList<>();
    int step = Math.max(1, (curve.size() + MOST_CUTS - 1) / MOST_CUTS);
    for (int i = 0; i < curve.size(); i++) {
      if (i % step == 0 || i == curve.size() - 1) {
        Coverage cut = curve.get(i);
        rows.add(
            List.of(
                Figure.share(OptionalDouble.of(cut.threshold())),
                Figure.share(OptionalDouble.of(cut.coverage())),
                Figure.share(OptionalDouble.of(cut.risk()))));
      }
    }
    return new Grid(
        "If only the surer answers were given",
        List.of("Stated at least", "Given", "Wrong among them"),
        rows);
  }

  private static Chart plot(List<Bin> bins) {
    List<String> names = bins.stream().map(CalibrationSection::name).toList();
    return Chart.shares(
        "Reliability: right beside stated",
        names,
        List.of(
            new Chart.Line("right", values(bins, Bin::accuracy)),
            new Chart.Line("stated", values(bins, Bin::meanConfidence))));
  }

  private static List<OptionalDouble> values(List<Bin> bins, ToDoubleFunction<Bin> value) {
    return bins.stream().map(bin -> OptionalDouble.of(value.applyAsDouble(bin))).toList();
  }

  private static String name(Bin bin) {
    return Math.round(100 * bin.from()) + "–" + Math.round(100 * bin.to());
  }
}
