package dev.webexplorer.evaluate.report;

import dev.webexplorer.evaluate.metrics.RoundFigures;
import dev.webexplorer.evaluate.report.Chart.Line;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The whole report as the template shows it. Questions and attempts are views over what the caller
 * reads: each is made when it is written.
 */
record ReportView(
    String title,
    String policy,
    List<Labelled> setting,
    List<String> headings,
    List<Row> rounds,
    List<Chart> charts,
    String seeds,
    String accepted,
    List<Share> intake,
    Iterator<QuestionView> questions,
    Iterator<AttemptView> attempts) {

  record Labelled(String label, String value) {}

  record Row(String name, List<String> cells) {}

  /**
   * @param width of its bar, 0..100
   */
  record Share(String label, String count, String share, String width, String style) {}

  static ReportView of(RunReport report, String policy) {
    return new ReportView(
        report.title(),
        policy,
        report.setting().entrySet().stream()
            .map(entry -> new Labelled(entry.getKey(), entry.getValue()))
            .toList(),
        RoundTable.headings(),
        report.rounds().stream().map(ReportView::row).toList(),
        report.rounds().isEmpty() ? List.of() : charts(report.rounds()),
        Figure.count(report.intake().seeds()),
        Figure.count(report.intake().accepted()),
        intake(report.intake()),
        first(report.questions(), RunReport.MOST_QUESTIONS).map(QuestionView::of).iterator(),
        first(report.attempts(), RunReport.MOST_ATTEMPTS).map(AttemptView::of).iterator());
  }

  private static Row row(RoundFigures round) {
    List<String> cells = RoundTable.cells(round);
    return new Row(cells.getFirst(), cells.subList(1, cells.size()));
  }

  private static <T> Stream<T> first(Iterable<T> all, int most) {
    return StreamSupport.stream(all.spliterator(), false).limit(most);
  }

  private static List<Chart> charts(List<RoundFigures> rounds) {
    List<String> names = rounds.stream().map(round -> "Q" + round.round()).toList();
    List<Line> accuracy = new ArrayList<>();
    for (int limit : RoundFigures.TURN_LIMITS) {
      accuracy.add(line(rounds, limit + " turns", round -> at(round, limit)));
    }
    return Stream.of(
            Chart.shares("Accuracy within a number of turns", names, accuracy),
            Chart.numbers(
                "Mean turns", names, List.of(line(rounds, "turns", RoundFigures::meanTurns))),
            Chart.shares(
                "Found by one search",
                names,
                List.of(
                    line(rounds, "question", RoundFigures::shortcutRate),
                    line(rounds, "one clue", RoundFigures::clueShortcutRate))))
        .filter(chart -> !chart.series().isEmpty())
        .toList();
  }

  private static Line line(
      List<RoundFigures> rounds, String name, Function<RoundFigures, OptionalDouble> value) {
    return new Line(name, rounds.stream().map(value).toList());
  }

  private static OptionalDouble at(RoundFigures round, int limit) {
    Double share = round.accuracyAt().get(limit);
    return share == null ? OptionalDouble.empty() : OptionalDouble.of(share);
  }

  private static List<Share> intake(RunReport.Intake intake) {
    List<Share> shares = new ArrayList<>();
    shares.add(share("accepted", intake.accepted(), intake.seeds(), "right"));
    for (Map.Entry<String, Long> filter : intake.rejected().entrySet()) {
      String label = filter.getKey().replace('_', ' ');
      shares.add(share(label, filter.getValue(), intake.seeds(), "wrong"));
    }
    return shares;
  }

  private static Share share(String label, long count, long of, String style) {
    OptionalDouble share =
        of == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) count / of);
    String width = String.valueOf(Math.round(100 * Math.clamp(share.orElse(0), 0, 1)));
    return new Share(label, Figure.count(count), Figure.share(share), width, style);
  }
}
