package dev.webexplorer.browser.extract;

/** Tells tables of data from tables that only lay a page out. */
final class Tables {
  private static final int LONG_CELL = 1000;

  private final Tree tree;

  Tables(Tree tree) {
    this.tree = tree;
  }

  /**
   * Whether the table holds data: rows and columns of short cells; a table in a cell is words of
   * it.
   */
  boolean isGrid(int table) {
    if (tree.attribute(table, "role").matches("presentation|none")) {
      return false;
    }
    int columns = 0;
    int most = 0;
    int inner = table;
    for (int i = table + 1; i < tree.end(table); i++) {
      switch (tree.name(i)) {
        case "pre" -> {
          return false;
        }
        case "table" -> inner = Math.max(inner, tree.end(i));
        case "tr" -> columns = i < inner ? columns : 0;
        case "th", "td" -> {
          most = i < inner ? most : Math.max(most, ++columns);
          if (tree.chars(i) > LONG_CELL) {
            return false;
          }
        }
        default -> {}
      }
    }
    return most > 1;
  }

  /** Returns the number that the attribute's value starts with. */
  static int number(String value, int otherwise) {
    int end = 0;
    while (end < value.length() && end < 6 && Character.isDigit(value.charAt(end))) {
      end++;
    }
    return end == 0 ? otherwise : Integer.parseInt(value.substring(0, end));
  }
}
