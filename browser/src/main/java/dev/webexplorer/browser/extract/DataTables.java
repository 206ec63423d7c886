package dev.webexplorer.browser.extract;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Which nodes are in tables of rows and columns, and which of those tables hold more than links.
 */
final class DataTables {
  private static final int SMALLEST = 60;

  private final Tree tree;
  private final int[] tables;
  private final BitSet data;

  DataTables(Tree tree, List<Block> blocks) {
    this.tree = tree;
    this.tables = new int[tree.size()];
    this.data = new BitSet(tree.size());
    Arrays.fill(tables, -1);
    Tables kinds = new Tables(tree);
    Sums linked = new Sums(tree, blocks, Block::linked);
    for (int i = 0; i < tree.size(); ) {
      boolean grid = tree.name(i).equals("table") && kinds.isGrid(i);
      if (grid) {
        Arrays.fill(tables, i, tree.end(i), i);
        data.set(i, tree.end(i), tree.chars(i) > SMALLEST && linked.of(i) * 2 < tree.chars(i));
      }
      i = grid ? tree.end(i) : i + 1;
    }
  }

  boolean data(int node) {
    return data.get(node);
  }

  /** Returns the nearest node that is in no table of rows and columns. */
  int outside(int node) {
    return tables[node] < 0 ? node : tree.parent(tables[node]);
  }
}
