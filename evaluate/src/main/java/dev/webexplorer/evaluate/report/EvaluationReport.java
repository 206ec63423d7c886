package dev.webexplorer.evaluate.report;

import dev.webexplorer.evaluate.report.RunReport.Attempted;
import dev.webexplorer.evaluate.run.RunFigures;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * What a report tells of an evaluation, on a terminal, as Markdown or, by {@link HtmlReport}, as a
 * page.
 *
 * @param title of the report, for people
 * @param setting all that the figures depend on, label by label: benchmark and revision, how many
 *     questions of how many, models, web, judge, limits, digests of prompts
 * @param attempts shown in full, on the page alone; read once
 */
public record EvaluationReport(
    String title,
    SequencedMap<String, String> setting,
    RunFigures figures,
    Iterable<Attempted> attempts) {
  public EvaluationReport {
    setting = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(setting));
  }

  List<Section> sections() {
    return EvaluationSections.of(figures);
  }

  /** Returns the accuracy alone, for a terminal. */
  public String headline() {
    List<String> lines = new ArrayList<>();
    add(EvaluationSections.accuracy(figures), lines);
    return String.join("\n", lines);
  }

  /** Returns it for a terminal. */
  public String text() {
    List<String> lines = new ArrayList<>();
    setting.forEach((label, value) -> lines.add(Visible.line(label + ": " + value)));
    for (Section section : sections()) {
      lines.add("");
      lines.add(section.title());
      add(section, lines);
    }
    return String.join("\n", lines);
  }

  private static void add(Section section, List<String> lines) {
    for (Section.Grid grid : section.grids()) {
      if (grid.rows().isEmpty()) {
        continue;
      }
      lines.add("");
      if (!grid.caption().isEmpty()) {
        lines.add(Visible.line(grid.caption()));
      }
      TextTable table = new TextTable(grid.headings().toArray(String[]::new));
      grid.rows().forEach(row -> table.row(row.toArray(String[]::new)));
      lines.addAll(table.lines());
    }
  }

  /** Returns it as Markdown. */
  public String markdown() {
    List<String> lines = new ArrayList<>();
    lines.add("# " + Markdown.text(title));
    lines.add("");
    setting.forEach(
        (label, value) -> lines.add("- " + Markdown.text(label) + ": " + Markdown.text(value)));
    for (Section section : sections()) {
      lines.add("");
      lines.add("## " + Markdown.text(section.title()));
      section.grids().forEach(grid -> lines.addAll(Markdown.table(grid)));
      if (!section.note().isEmpty()) {
        lines.add("");
        lines.add(Markdown.text(section.note()));
      }
    }
    return String.join("\n", lines) + "\n";
  }
}
