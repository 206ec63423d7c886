package dev.webexplorer.evaluate.report;

import java.util.List;

/**
 * A part of a report, for whatever it is shown on.
 *
 * @param id of its anchor
 * @param note how its figures are to be read; empty for none
 */
record Section(String id, String title, String note, List<Grid> grids, List<Chart> charts) {

  /**
   * A table: the first cell of a row names it.
   *
   * @param caption empty for none
   */
  record Grid(String caption, List<String> headings, List<List<String>> rows) {}

  /** Whether there is nothing to show. */
  boolean empty() {
    return grids.stream().allMatch(grid -> grid.rows().isEmpty()) && charts.isEmpty();
  }
}
