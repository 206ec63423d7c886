package dev.webexplorer.browser.extract;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** What blocks add up to, under any node. */
final class Sums {
  private final Tree tree;
  private final double[] before;

  Sums(Tree tree, List<Block> blocks, ToDoubleFunction<Block> each) {
    this.tree = tree;
    this.before = new double[tree.size() + 1];
    for (Block block : blocks) {
      before[block.first() + 1] = each.applyAsDouble(block);
    }
    for (int i = 1; i < before.length; i++) {
      before[i] += before[i - 1];
    }
  }

  double of(int node) {
    return before[tree.end(node)] - before[node];
  }

  double of(Block block) {
    return before[block.end()] - before[block.first()];
  }

  double all() {
    return before[before.length - 1];
  }

  /** Returns the sum from a node on to the document's end. */
  double from(int node) {
    return all() - before[node];
  }
}
