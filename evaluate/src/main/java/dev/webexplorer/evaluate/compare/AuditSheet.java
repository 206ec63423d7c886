package dev.webexplorer.evaluate.compare;

import com.fasterxml.jackson.databind.JsonNode;
import dev.webexplorer.datasets.InputException;
import dev.webexplorer.datasets.Trajectory;
import dev.webexplorer.datasets.benchmark.BenchmarkItem;
import dev.webexplorer.datasets.table.Row;
import dev.webexplorer.datasets.table.Table;
import dev.webexplorer.evaluate.run.RunLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The sheet that a person marks: one attempt a row, with the answer looked for and the answer
 * given, and not what the judge said. The column {@code right} takes {@code yes} or {@code no}; a
 * row that is left empty was not looked at.
 */
public final class AuditSheet {
  private static final List<String> COLUMNS =
      List.of("attempt", "question", "gold", "also right", "answer", "right");
  private static final Set<String> YES = Set.of("yes", "y", "1", "true", "right", "correct", "x");
  private static final Set<String> NO = Set.of("no", "n", "0", "false", "wrong", "incorrect");

  /** What a spreadsheet would run. */
  private static final Pattern FORMULA = Pattern.compile("^[\\s\\u0000]*[=+\\-@\\t\\r]");

  private AuditSheet() {}

  /** Writes the trajectories of these ids; reads each trajectory alone. */
  public static void write(RunLog log, List<String> ids, Path file) {
    List<String> lines = new ArrayList<>();
    lines.add(line(COLUMNS));
    for (String id : ids) {
      lines.add(line(row(log, id)));
    }
    try {
      Files.writeString(file, String.join("\r\n", lines) + "\r\n");
    } catch (IOException e) {
      throw InputException.of(file, e);
    }
  }

  private static List<String> row(RunLog log, String id) {
    Trajectory trajectory =
        log.read(id)
            .orElseThrow(
                () -> new InputException(log.folder() + ": trajectory " + id + " is lost"));
    BenchmarkItem item = log.items().get(trajectory.qaId());
    if (item == null) {
      throw new InputException(
          log.folder()
              + ": no items.jsonl with question "
              + trajectory.qaId()
              + "; only evaluations are audited");
    }
    return List.of(
        id,
        item.question(),
        item.answer(),
        String.join("; ", item.aliases()),
        trajectory.answer().orElse(""),
        "");
  }

  /** Every cell in quotes, and what a spreadsheet would run behind an apostrophe. */
  private static String line(List<String> cells) {
    return cells.stream()
        .map(cell -> FORMULA.matcher(cell).find() ? "'" + cell : cell)
        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
        .collect(Collectors.joining(","));
  }

  /**
   * Reads the marks of a sheet.
   *
   * @throws InputException naming the row whose mark cannot be read
   */
  public static Map<String, Boolean> read(Path file) {
    Map<String, Boolean> marks = new LinkedHashMap<>();
    Table.read(file, row -> mark(row, marks));
    if (marks.isEmpty()) {
      throw new InputException(file + ": no row is marked; write yes or no into column right");
    }
    return marks;
  }

  private static void mark(Row row, Map<String, Boolean> marks) {
    JsonNode cell = row.cells().path("right");
    JsonNode attempt = row.cells().path("attempt");
    if (cell.isMissingNode() || attempt.isMissingNode()) {
      throw row.bad(cell.isMissingNode() ? "right" : "attempt", "missing; it is no audit's sheet");
    }
    String mark = cell.asText().strip().toLowerCase(Locale.ROOT);
    if (YES.contains(mark) || NO.contains(mark)) {
      String name = attempt.asText();
      marks.put(name.startsWith("'") ? name.substring(1) : name, YES.contains(mark));
    } else if (!mark.isEmpty()) {
      throw row.bad("right", "neither yes nor no");
    }
  }
}
