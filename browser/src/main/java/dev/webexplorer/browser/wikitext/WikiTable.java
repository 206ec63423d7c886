package dev.webexplorer.browser.wikitext;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a table line by line into cells. */
final class WikiTable {
  private static final Pattern SPAN =
      Pattern.compile("\\b(rowspan|colspan)\\s*=\\s*[\"']?\\s*(\\d{1,3})");
  private static final Pattern ATTRIBUTES =
      Pattern.compile(
          "\\s*([a-zA-Z-]+\\s*=\\s*(\"[^\"]*\"?|'[^']*'?|[^\\s\"']+)\\s*)+|\\s*nowrap\\s*");
  private static final int LONGEST_ATTRIBUTES = 500;
  private static final int DEEPEST = 6;

  private final CellGrid grid = new CellGrid();
  private final StringBuilder cell = new StringBuilder();
  private final StringBuilder caption = new StringBuilder();
  private final List<WikiTable> inner = new ArrayList<>();
  private final int depth;
  private boolean header;
  private boolean open;
  private boolean captioned;

  private WikiTable(int depth) {
    this.depth = depth;
  }

  /**
   * Reads the table that begins at a line.
   *
   * @return the line to read on at
   */
  static int read(String[] lines, int first, Sheet sheet) {
    WikiTable table = new WikiTable(1);
    int next = table.read(lines, first + 1);
    table.write(sheet);
    return next;
  }

  private int read(String[] lines, int first) {
    int at = first;
    boolean more = true;
    while (more && at < lines.length && !Lines.isHeading(lines[at].strip())) {
      String line = lines[at].strip();
      at++;
      if (Lines.isTable(line) && depth < DEEPEST) {
        WikiTable table = new WikiTable(depth + 1);
        inner.add(table);
        at = table.read(lines, at);
      } else if (line.startsWith("|}")) {
        more = false;
      } else {
        line(line);
      }
    }
    endCell();
    return at;
  }

  /** Writes the table, and then those that stand in its cells. */
  private void write(Sheet sheet) {
    if (!caption.toString().isBlank()) {
      sheet.paragraph(caption.toString());
    }
    grid.write(sheet);
    inner.forEach(table -> table.write(sheet));
  }

  private void line(String line) {
    if (line.startsWith("|-")) {
      endCell();
      grid.nextRow();
    } else if (line.startsWith("|+")) {
      endCell();
      captioned = true;
      caption.append(content(line.substring(2)));
    } else if (line.startsWith("|")) {
      cells(line.substring(1), "||", false);
    } else if (line.startsWith("!")) {
      cells(line.substring(1).replace("!!", "||"), "||", true);
    } else if (open) {
      cell.append('\n').append(line);
    } else if (captioned) {
      caption.append(' ').append(line);
    }
  }

  private void cells(String line, String separator, boolean heading) {
    int at = 0;
    while (at <= line.length()) {
      int end = line.indexOf(separator, at);
      endCell();
      open = true;
      header = heading;
      cell.append(line, at, end < 0 ? line.length() : end);
      at = end < 0 ? line.length() + 1 : end + separator.length();
    }
  }

  private void endCell() {
    if (open) {
      String whole = cell.toString();
      String words = content(whole);
      String attributes = whole.substring(0, whole.length() - words.length());
      grid.add(words, span(attributes, "colspan"), span(attributes, "rowspan"), header);
    }
    cell.setLength(0);
    open = false;
    captioned = false;
  }

  /** Returns what stands behind the attributes of a cell. */
  private static String content(String whole) {
    int bar = whole.indexOf('|');
    boolean attributes =
        bar >= 0
            && bar <= LONGEST_ATTRIBUTES
            && (whole.substring(0, bar).isBlank()
                || ATTRIBUTES.matcher(whole.substring(0, bar)).matches());
    return attributes ? whole.substring(bar + 1) : whole;
  }

  private static int span(String attributes, String name) {
    Matcher span = SPAN.matcher(attributes);
    while (span.find()) {
      if (span.group(1).equals(name)) {
        return Math.max(1, Integer.parseInt(span.group(2)));
      }
    }
    return 1;
  }

  /** Returns the lines of a cell in one. */
  static String oneLine(String cell) {
    List<String> items = new ArrayList<>();
    for (String line : cell.replace(Marks.BREAK, '\n').split("\n", -1)) {
      String item = line.strip().replaceFirst("^[*#:;" + Marks.FACT + Marks.CODE + "]+\\s*", "");
      if (!item.isEmpty()) {
        items.add(item);
      }
    }
    return String.join("; ", items);
  }
}
