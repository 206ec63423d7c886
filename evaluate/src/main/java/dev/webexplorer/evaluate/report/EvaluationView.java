package dev.webexplorer.evaluate.report;

import java.util.Iterator;
import java.util.List;
import java.util.stream.StreamSupport;

/** An evaluation's report as the template shows it; attempts are made when they are written. */
record EvaluationView(
    String title,
    String policy,
    List<ReportView.Labelled> setting,
    List<SectionView> sections,
    Iterator<AttemptView> attempts) {

  record SectionView(
      String id, String title, String note, List<GridView> grids, List<Chart> charts) {}

  record GridView(String caption, List<String> headings, List<ReportView.Row> rows) {}

  static EvaluationView of(EvaluationReport report, String policy) {
    return new EvaluationView(
        report.title(),
        policy,
        report.setting().entrySet().stream()
            .map(entry -> new ReportView.Labelled(entry.getKey(), entry.getValue()))
            .toList(),
        report.sections().stream().map(EvaluationView::section).toList(),
        StreamSupport.stream(report.attempts().spliterator(), false)
            .limit(RunReport.MOST_ATTEMPTS)
            .map(AttemptView::evaluated)
            .iterator());
  }

  private static SectionView section(Section section) {
    return new SectionView(
        section.id(),
        section.title(),
        section.note(),
        section.grids().stream()
            .filter(grid -> !grid.rows().isEmpty())
            .map(EvaluationView::grid)
            .toList(),
        section.charts());
  }

  private static GridView grid(Section.Grid grid) {
    return new GridView(
        grid.caption(),
        grid.headings(),
        grid.rows().stream()
            .map(row -> new ReportView.Row(row.getFirst(), row.subList(1, row.size())))
            .toList());
  }
}
