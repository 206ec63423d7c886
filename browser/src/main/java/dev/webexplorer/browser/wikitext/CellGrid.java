package dev.webexplorer.browser.wikitext;

import dev.webexplorer.browser.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The cells of a table in rows and columns; what spans several is repeated in each. */
final class CellGrid {
  private static final int MOST_COLUMNS = 60;
  private static final int MOST_CELLS = 20_000;

  /** Longest words that are repeated where a cell spans several. */
  private static final int LONGEST_REPEATED = 200;

  /** A cell's words, and in how many more rows they stand. */
  private record Cell(String words, int below, boolean header) {}

  private final List<List<Optional<Cell>>> rows = new ArrayList<>();
  private List<Optional<Cell>> above = List.of();
  private List<Optional<Cell>> row = new ArrayList<>();
  private int cells;

  void nextRow() {
    if (row.isEmpty()) {
      return;
    }
    fill(above.size());
    rows.add(row);
    above = row;
    row = new ArrayList<>();
  }

  void add(String words, int columns, int rowsHigh, boolean header) {
    fill(row.size());
    String line = WikiTable.oneLine(words);
    for (int i = 0; i < columns && row.size() < MOST_COLUMNS && cells < MOST_CELLS; i++) {
      row.add(Optional.of(new Cell(i == 0 ? line : repeated(line), rowsHigh - 1, header)));
      cells++;
    }
  }

  private static String repeated(String words) {
    return words.length() > LONGEST_REPEATED ? "" : words;
  }

  /** Takes down the cells from above that reach into this row, up to a column at least. */
  private void fill(int columns) {
    while (row.size() < MOST_COLUMNS && cells < MOST_CELLS) {
      Optional<Cell> over =
          row.size() < above.size()
              ? above.get(row.size()).filter(cell -> cell.below() > 0)
              : Optional.empty();
      if (over.isEmpty() && row.size() >= columns) {
        return;
      }
      row.add(over.map(cell -> new Cell(repeated(cell.words()), cell.below() - 1, cell.header())));
      cells++;
    }
  }

  /** Writes the table; one of a single column is no table but paragraphs. */
  void write(Sheet sheet) {
    nextRow();
    List<List<Inline.Written>> written = rows.stream().map(line -> written(line, sheet)).toList();
    List<List<Inline.Written>> said =
        written.stream()
            .filter(line -> line.stream().anyMatch(cell -> !cell.text().isEmpty()))
            .toList();
    int columns = said.stream().mapToInt(CellGrid::width).max().orElse(0);
    if (columns <= 1) {
      said.forEach(line ->
          sheet.written(
              line.getFirst().text(), line.getFirst().markdown(), line.getFirst().links()));
    } else {
      table(said, columns, sheet);
    }
  }

  private static List<Inline.Written> written(List<Optional<Cell>> line, Sheet sheet) {
    return line.stream()
        .map(cell -> sheet.inline().write(cell.map(Cell::words).orElse("")))
        .toList();
  }

  private static int width(List<Inline.Written> line) {
    int width = line.size();
    while (width > 0 && line.get(width - 1).text().isEmpty()) {
      width--;
    }
    return width;
  }

  private void table(List<List<Inline.Written>> lines, int columns, Sheet sheet) {
    StringBuilder text = new StringBuilder();
    StringBuilder markdown = new StringBuilder();
    List<Link> links = new ArrayList<>();
    boolean headed =
        !rows.isEmpty()
            && rows.getFirst().stream().allMatch(cell -> cell.map(Cell::header).orElse(true));
    if (!headed) {
      markdown.append("|").append(" |".repeat(columns)).append('\n').append(rule(columns));
    }
    for (int i = 0; i < lines.size(); i++) {
      List<Inline.Written> line = lines.get(i);
      markdown.append(markdown.isEmpty() ? "|" : "\n|");
      text.append(text.isEmpty() ? "" : "\n");
      for (int column = 0; column < columns; column++) {
        Inline.Written cell =
            column < line.size() ? line.get(column) : new Inline.Written("", "", List.of());
        text.append(column == 0 ? "" : "\t").append(cell.text().replace('\n', ' '));
        markdown
            .append(' ')
            .append(cell.markdown().replace('\n', ' ').replace("|", "\\|"))
            .append(" |");
        links.addAll(cell.links());
      }
      if (i == 0 && headed) {
        markdown.append('\n').append(rule(columns));
      }
    }
    sheet.written(text.toString().stripTrailing(), markdown.toString(), links);
  }

  private static String rule(int columns) {
    return "|" + "---|".repeat(columns);
  }
}
