package dev.webexplorer.browser.extract;

/** Tells tables of data from tables that only lay a page out. */
final class Tables {
  private static final int LONG_CELL = 1000;

  /** Enough of a table to tell: tables in tables must not be read again and again. */
  private static final int MOST_LOOKED_AT = 20_000;

  private final Tree tree;

  Tables(Tree tree) {
    this.tree = tree;
  }

  /**
   * Whether the table holds data: rows and columns of short cells; a table in a cell is words of
   * it.
   */
  boolean isGrid(int table) {
    String role = tree.attribute(table, "role");
    if (role.equals("presentation") || role.equals("none")) {
      return false;
    }
    int columns = 0;
    int most = 0;
    int inner = table;
    for (int i = table + 1; i < Math.min(tree.end(table), table + MOST_LOOKED_AT); i++) {
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
