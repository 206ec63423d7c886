package dev.webexplorer.browser.extract;

import java.util.ArrayList;
import java.util.List;

/**
 * A table's cells, row by row; spans are expanded when it is written, so that every row can be read
 * alone. A row of one cell that spans the table is written once.
 */
final class Grid {
  private static final int WIDEST = 100;
  private static final int MOST_EXPANDED = 20_000;

  private final List<List<Cell>> rows = new ArrayList<>();

  private record Cell(Flow.Line line, int columns, int rows) {
    String markdown() {
      return line.markdown().replace("|", "\\|");
    }
  }

  /** A cell that reaches down into rows to come. */
  private static final class Reach {
    final String markdown;
    int rows;

    Reach(String markdown, int rows) {
      this.markdown = markdown;
      this.rows = rows;
    }
  }

  void row() {
    rows.add(new ArrayList<>());
  }

  void cell(Flow.Line line, int columns, int rowSpan) {
    if (rows.isEmpty()) {
      row();
    }
    rows.getLast()
        .add(new Cell(line, Math.clamp(columns, 1, WIDEST), Math.clamp(rowSpan, 1, 1000)));
  }

  boolean isEmpty() {
    return rows.stream().flatMap(List::stream).allMatch(cell -> cell.line().isEmpty());
  }

  /** One row a line, its cells apart by a tab. */
  String text() {
    StringBuilder out = new StringBuilder();
    for (List<Cell> row : rows) {
      String line =
          String.join("\t", row.stream().map(cell -> cell.line().text()).toList()).strip();
      if (!line.isEmpty()) {
        out.append(out.isEmpty() ? "" : "\n").append(line);
      }
    }
    return out.toString();
  }

  String markdown() {
    int width = width();
    List<Reach> reaching = new ArrayList<>();
    StringBuilder out = new StringBuilder();
    int expanded = 0;
    boolean head = true;
    for (List<Cell> row : rows) {
      List<String> line =
          expanded < MOST_EXPANDED
              ? expand(row, width, reaching)
              : row.stream().map(c -> c.markdown()).toList();
      expanded += line.size() - row.size();
      if (line.stream().allMatch(String::isEmpty)) {
        continue;
      }
      out.append(head ? "" : "\n");
      append(out, line, head ? width : 1);
      if (head) {
        out.append('\n').append("|").append("---|".repeat(width));
        head = false;
      }
    }
    return out.toString();
  }

  private static void append(StringBuilder out, List<String> line, int width) {
    out.append('|');
    int filled = line.size();
    while (filled > 0 && line.get(filled - 1).isEmpty()) {
      filled--; // what a row lacks is empty
    }
    for (int i = 0; i < Math.max(width, filled); i++) {
      String cell = i < line.size() ? line.get(i) : "";
      out.append(cell.isEmpty() ? " |" : " " + cell + " |");
    }
  }

  private static List<String> expand(List<Cell> row, int width, List<Reach> reaching) {
    List<String> line = new ArrayList<>();
    if (row.size() == 1
        && row.getFirst().columns() >= width
        && reaching.stream().allMatch(r -> r.rows == 0)) {
      line.add(row.getFirst().markdown());
      return line;
    }
    int next = 0;
    while (line.size() < width) {
      int column = line.size();
      Reach reach = column < reaching.size() ? reaching.get(column) : new Reach("", 0);
      if (reach.rows > 0) {
        reach.rows--;
        line.add(reach.markdown);
      } else if (next < row.size()) {
        place(row.get(next++), line, width, reaching);
      } else {
        break;
      }
    }
    return line;
  }

  private static void place(Cell cell, List<String> line, int width, List<Reach> reaching) {
    for (int i = 0; i < cell.columns() && line.size() < width; i++) {
      while (reaching.size() <= line.size()) {
        reaching.add(new Reach("", 0));
      }
      reaching.set(line.size(), new Reach(cell.markdown(), cell.rows() - 1));
      line.add(cell.markdown());
    }
  }

  /** The most columns of any row; a row of one cell does not make a table wider. */
  private int width() {
    int width = 1;
    List<Integer> reaching = new ArrayList<>();
    for (List<Cell> row : rows) {
      int columns = (int) reaching.stream().filter(rows -> rows > 0).count();
      reaching.replaceAll(rows -> rows - 1);
      for (Cell cell : row) {
        int wide = row.size() == 1 ? 1 : cell.columns();
        columns += wide;
        for (int i = 0; i < wide && cell.rows() > 1 && reaching.size() < WIDEST; i++) {
          reaching.add(cell.rows() - 1);
        }
      }
      reaching.removeIf(rows -> rows <= 0);
      width = Math.max(width, columns);
    }
    return Math.min(width, WIDEST);
  }
}
