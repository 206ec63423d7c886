package dev.webexplorer.evaluate.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Text of unknown origin in Markdown: it is read as text, whatever it holds. */
final class Markdown {
  private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_{}\\[\\]<>#|~&]");

  private Markdown() {}

  static String text(String text) {
    return SPECIAL.matcher(Visible.line(text)).replaceAll("\\\\$0");
  }

  /** Returns the lines of a table, with an empty one before it; none for a table without rows. */
  static List<String> table(Section.Grid grid) {
    if (grid.rows().isEmpty()) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    lines.add("");
    if (!grid.caption().isEmpty()) {
      lines.add(text(grid.caption()));
      lines.add("");
    }
    lines.add(row(grid.headings()));
    List<String> rule = new ArrayList<>(Collections.nCopies(grid.headings().size(), "---:"));
    rule.set(0, "---");
    lines.add("| " + String.join(" | ", rule) + " |");
    grid.rows().forEach(row -> lines.add(row(row)));
    return lines;
  }

  private static String row(List<String> cells) {
    return cells.stream().map(Markdown::text).collect(Collectors.joining(" | ", "| ", " |"));
  }
}
