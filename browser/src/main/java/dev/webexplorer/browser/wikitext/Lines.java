package dev.webexplorer.browser.wikitext;

/** The third step: lines to headings, lists, tables and paragraphs. */
final class Lines {
  private static final String LIST = "*#:;";
  private static final int DEEPEST = 6;

  private final Sheet sheet;
  private final StringBuilder paragraph = new StringBuilder();

  Lines(Sheet sheet) {
    this.sheet = sheet;
  }

  void write(String source) {
    String[] lines = source.split("\n", -1);
    int at = 0;
    while (at < lines.length) {
      String line = lines[at].strip();
      if (isTable(line)) {
        end();
        at = WikiTable.read(lines, at, sheet);
        continue;
      }
      line(line);
      at++;
    }
    end();
    sheet.endFacts();
  }

  static boolean isTable(String line) {
    int start = 0;
    while (start < line.length() && (line.charAt(start) == ':' || line.charAt(start) == ' ')) {
      start++;
    }
    return line.startsWith("{|", start);
  }

  static boolean isHeading(String line) {
    return line.length() > 2 && line.startsWith("=") && line.endsWith("=");
  }

  private void line(String line) {
    if (line.isEmpty() || line.startsWith("----")) {
      end();
    } else if (isHeading(line)) {
      end();
      heading(line);
    } else if (line.charAt(0) == Marks.FACT) {
      end();
      sheet.fact(line.substring(1));
    } else if (line.charAt(0) == Marks.CODE) {
      end();
      sheet.code(Marks.plain(line.substring(1)));
    } else if (LIST.indexOf(line.charAt(0)) >= 0) {
      end();
      item(line);
    } else if (!isSwitch(line)) {
      paragraph.append(paragraph.isEmpty() ? "" : " ").append(line);
    }
  }

  /** Words such as {@code __NOTOC__}, which say how a page is shown. */
  private static boolean isSwitch(String line) {
    return line.startsWith("__") && line.endsWith("__") && line.indexOf(' ') < 0;
  }

  private void heading(String line) {
    int level = 0;
    while (level < DEEPEST && level < line.length() / 2 && isLevel(line, level)) {
      level++;
    }
    sheet.heading(level, line.substring(level, line.length() - level));
  }

  private static boolean isLevel(String line, int level) {
    return line.charAt(level) == '=' && line.charAt(line.length() - 1 - level) == '=';
  }

  private void item(String line) {
    int depth = 0;
    while (depth < line.length() && LIST.indexOf(line.charAt(depth)) >= 0) {
      depth++;
    }
    char kind = line.charAt(depth - 1);
    String words = line.substring(depth).strip();
    switch (kind) {
      case '*' -> sheet.item("  ".repeat(Math.min(depth, DEEPEST) - 1) + "- ", words);
      case '#' -> sheet.item("   ".repeat(Math.min(depth, DEEPEST) - 1) + "1. ", words);
      case ';' -> definition(words);
      default -> sheet.paragraph(words);
    }
  }

  /** A term, and behind a colon what it means. */
  private void definition(String words) {
    int colon = words.indexOf(" : ");
    sheet.paragraph(
        colon < 0 ? words : words.substring(0, colon) + ": " + words.substring(colon + 3));
  }

  private void end() {
    if (!paragraph.isEmpty()) {
      sheet.paragraph(paragraph.toString());
      paragraph.setLength(0);
    }
  }
}
