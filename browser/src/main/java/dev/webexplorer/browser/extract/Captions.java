package dev.webexplorer.browser.extract;

/** Tells words to a picture from words of the text. */
final class Captions {
  private static final int LONGEST = 600;
  private static final int NEAR = 3;

  private final Tree tree;
  private final Names names;

  Captions(Tree tree, Names names) {
    this.tree = tree;
    this.names = names;
  }

  /** Whether the node is a caption; what a figure says of code or data is none. */
  boolean is(int node) {
    if (tree.name(node).equals("figcaption")) {
      return !shows(tree.parent(node));
    }
    return names.has(node, Names.CAPTION)
        && tree.chars(node) < LONGEST
        && !tree.name(node).equals("table");
  }

  /** Whether the node or one close above it is a caption. */
  boolean around(int node) {
    int at = node;
    for (int up = 0; up < NEAR && at >= 0; up++) {
      if (is(at)) {
        return true;
      }
      at = tree.parent(at);
    }
    return false;
  }

  private boolean shows(int figure) {
    for (int i = figure + 1; i < tree.end(figure); i++) {
      if (Tags.VERBATIM.contains(tree.name(i)) || tree.name(i).equals("table")) {
        return true;
      }
    }
    return false;
  }
}
