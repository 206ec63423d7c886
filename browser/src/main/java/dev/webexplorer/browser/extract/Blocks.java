package dev.webexplorer.browser.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a tree's text where a line or paragraph ends: at a block element's start and end, and at two
 * line breaks in a row.
 */
final class Blocks {
  private static final String STOPS = ".!?。！？…؟۔।";
  private static final int DENSE = 3;

  private final Tree tree;
  private final List<Block> blocks = new ArrayList<>();
  private final int[] owners;
  private final BitSet linked;
  private @Nullable Block open;
  private int breaks;

  private Blocks(Tree tree) {
    this.tree = tree;
    this.owners = new int[tree.size()];
    this.linked = new BitSet(tree.size());
  }

  /** Returns the blocks in page order. */
  static List<Block> of(Tree tree) {
    Blocks all = new Blocks(tree);
    for (int i = 0; i < tree.size(); i++) {
      all.visit(i);
    }
    all.add();
    return all.blocks;
  }

  private void visit(int i) {
    int parent = tree.parent(i);
    String name = tree.name(i);
    owners[i] = parent < 0 || Tags.BLOCK.contains(name) ? i : owners[parent];
    linked.set(
        i,
        (parent >= 0 && linked.get(parent))
            || (name.equals("a") && !tree.attribute(i, "href").isEmpty()));
    if (name.equals("br")) {
      breaks++;
    } else if (tree.isText(i) && !tree.blank(i)) {
      text(i);
    }
  }

  private void text(int i) {
    if (open == null || open.owner() != owners[i] || breaks > 1) {
      add();
      open = new Block(owners[i], i, i, 0, 0, 0);
    }
    breaks = 0;
    int chars = 0;
    int stops = 0;
    String text = tree.text(i);
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (!Characters.space(c)) {
        chars += dense(c) ? DENSE : 1;
        stops +=
            STOPS.indexOf(c) >= 0
                    && (at + 1 == text.length()
                        || c > 0x7f
                        || !Character.isLetterOrDigit(text.charAt(at + 1)))
                ? 1
                : 0;
      }
    }
    int inLinks = linked.get(i) ? chars : 0;
    open =
        new Block(
            open.owner(),
            open.first(),
            i + 1,
            open.chars() + chars,
            open.linked() + inLinks,
            open.stops() + stops);
  }

  private void add() {
    if (open != null) {
      blocks.add(open);
    }
  }

  private static boolean dense(char c) {
    return (c >= 0x2e80 && c < 0xd800) || (c >= 0xf900 && c < 0xfb00);
  }
}
