package dev.webexplorer.datasets.table;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.webexplorer.datasets.InputException;
import java.nio.file.Path;

/**
 * One row of a table.
 *
 * @param number from 1, the header not counted; in JSON Lines the number of the line
 * @param cells by column, in the columns' order; text, but in JSON whatever stands there
 */
public record Row(Path file, long number, ObjectNode cells) {

  /** Returns the same row with other cells. */
  public Row with(ObjectNode others) {
    return new Row(file, number, others);
  }

  /**
   * Says what is wrong with a cell.
   *
   * @param column empty for the whole row
   * @param why must not quote the cell: it may be what nobody should read
   */
  public InputException bad(String column, String why) {
    String where = column.isEmpty() ? "" : " column \"" + column + "\"";
    return new InputException("%s row %d%s: %s".formatted(file, number, where, why));
  }

  @Override
  public String toString() {
    return file + " row " + number;
  }
}
