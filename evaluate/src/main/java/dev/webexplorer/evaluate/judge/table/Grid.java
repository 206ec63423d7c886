package dev.webexplorer.evaluate.judge.table;

import dev.webexplorer.datasets.table.Table;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A table of text. Columns are named in lower case without spaces.
 *
 * @param rows each has every column; empty where nothing stands
 */
record Grid(List<String> columns, List<Map<String, String>> rows) {
  private static final Pattern FENCE = Pattern.compile("(?s)```markdown(.*?)```");
  private static final Pattern PIPED = Pattern.compile("(?:\\|.*\\n?)+");
  private static final Pattern RULE = Pattern.compile("[|\\- :]*");

  Grid {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  static String column(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replace(" ", "");
  }

  static Grid ofCsv(String csv) {
    List<Map<String, String>> rows = new ArrayList<>();
    Set<String> columns = new HashSet<>();
    List<String> ordered = new ArrayList<>();
    Table.readCsv(
        csv,
        Path.of("answer.csv"),
        row -> {
          Map<String, String> cells = new LinkedHashMap<>();
          row.cells()
              .properties()
              .forEach(cell -> cells.put(column(cell.getKey()), cell.getValue().asText()));
          cells.keySet().stream().filter(columns::add).forEach(ordered::add);
          rows.add(cells);
        });
    return new Grid(ordered, rows);
  }

  /**
   * Returns the first table of a response: the first block that is fenced as Markdown, else the
   * first lines with bars. Empty without one, or when a row has more cells than the header.
   */
  static Optional<Grid> ofMarkdown(String response) {
    Matcher fence = FENCE.matcher(response);
    Matcher piped = PIPED.matcher(response);
    long bars = response.chars().filter(c -> c == '|').count();
    String table = fence.find() ? fence.group(1) : bars >= 4 && piped.find() ? piped.group() : "";
    List<List<String>> lines =
        table
            .lines()
            .map(String::strip)
            .filter(line -> line.contains("|") && !RULE.matcher(line).matches())
            .map(Grid::cells)
            .toList();
    return lines.isEmpty() ? Optional.empty() : of(lines);
  }

  private static List<String> cells(String line) {
    String inner = line.replaceFirst("^\\|", "").replaceFirst("\\|$", "");
    return Arrays.stream(inner.split("\\|", -1)).map(String::strip).toList();
  }

  private static Optional<Grid> of(List<List<String>> lines) {
    List<String> columns = lines.getFirst().stream().map(Grid::column).toList();
    List<Map<String, String>> rows = new ArrayList<>();
    for (List<String> line : lines.subList(1, lines.size())) {
      if (line.size() > columns.size()) {
        return Optional.empty();
      }
      Map<String, String> cells = new LinkedHashMap<>();
      for (int i = 0; i < columns.size(); i++) {
        cells.put(columns.get(i), i < line.size() ? line.get(i) : "");
      }
      rows.add(cells);
    }
    return new HashSet<>(columns).size() == columns.size()
        ? Optional.of(new Grid(columns, rows))
        : Optional.empty();
  }
}
