package dev.webexplorer.evaluate.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A table of plain text for a terminal. A column whose cells are all numbers, or empty, stands to
 * the right. Cells are one line each; what could move the cursor is replaced.
 */
public final class TextTable {
  private static final Pattern NUMBER = Pattern.compile("[-+]?[\\d,.]*\\d%?|-?");
  private static final String GAP = "  ";

  private final List<String> headings;
  private final List<List<String>> rows = new ArrayList<>();

  public TextTable(String... headings) {
    this.headings = cells(headings);
  }

  /** Adds a row of as many cells as there are headings. */
  public TextTable row(String... cells) {
    if (cells.length != headings.size()) {
      throw new IllegalArgumentException(cells.length + " cells for " + headings);
    }
    rows.add(cells(cells));
    return this;
  }

  private static List<String> cells(String... cells) {
    return Arrays.stream(cells).map(Visible::line).toList();
  }

  /** Returns headings, a rule and the rows; no line ends in space. */
  public List<String> lines() {
    int[] widths = IntStream.range(0, headings.size()).map(this::width).toArray();
    List<String> lines = new ArrayList<>();
    lines.add(line(headings, widths));
    lines.add(String.join(GAP, Arrays.stream(widths).mapToObj("─"::repeat).toList()));
    rows.forEach(row -> lines.add(line(row, widths)));
    return lines;
  }

  private int width(int column) {
    int width = columns(headings.get(column));
    for (List<String> row : rows) {
      width = Math.max(width, columns(row.get(column)));
    }
    return width;
  }

  private boolean numbers(int column) {
    return !rows.isEmpty()
        && rows.stream().allMatch(row -> NUMBER.matcher(row.get(column)).matches());
  }

  private String line(List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String space = " ".repeat(widths[i] - columns(cells.get(i)));
      line.append(i == 0 ? "" : GAP);
      line.append(numbers(i) ? space + cells.get(i) : cells.get(i) + space);
    }
    return line.toString().stripTrailing();
  }

  /** The columns that a terminal gives to a text. */
  private static int columns(String text) {
    return text.codePoints().map(TextTable::columns).sum();
  }

  private static int columns(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> wide(c) ? 2 : 1;
    };
  }

  private static boolean wide(int c) {
    return Character.isIdeographic(c)
        || (c >= 0x1100 && c <= 0x115f)
        || (c >= 0x3001 && c <= 0x30ff)
        || (c >= 0xac00 && c <= 0xd7a3)
        || (c >= 0xff01 && c <= 0xff60)
        || (c >= 0x1f300 && c <= 0x1faff);
  }

  @Override
  public String toString() {
    return String.join("\n", lines());
  }
}
