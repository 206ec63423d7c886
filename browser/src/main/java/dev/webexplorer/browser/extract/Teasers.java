package dev.webexplorer.browser.extract;

import java.util.BitSet;
import java.util.List;

/** Short texts under a heading that leads elsewhere: other pages' beginnings. */
final class Teasers {
  private static final int LONGEST = 500;
  private static final int HIGHEST = 4;

  private final Tree tree;
  private final Sums prose;
  private final int[] headingsBefore;
  private final BitSet within = new BitSet();

  /** A page that has next to nothing else is a list of them: then they are its content. */
  Teasers(Tree tree, List<Block> blocks, Worth worth, Frames frames) {
    this.tree = tree;
    this.prose = new Sums(tree, blocks, worth::prose);
    this.headingsBefore = headingsBefore(tree);
    Sums linked = new Sums(tree, blocks, Block::linked);
    for (int i = 1; i < tree.size(); i++) {
      if (heading(tree, i)
          && !within.get(i)
          && linked.of(i) > 0.8 * tree.chars(i)
          && leadsElsewhere(i)) {
        mark(i);
      }
    }
    Sums others =
        new Sums(tree, blocks, b -> frames.hold(b.owner()) || hold(b.owner()) ? 0 : worth.prose(b));
    Sums own =
        new Sums(
            tree, blocks, b -> frames.hold(b.owner()) || !hold(b.owner()) ? 0 : worth.prose(b));
    if (others.all() < LONGEST && own.all() > 1.5 * others.all()) {
      within.clear();
    }
  }

  boolean hold(int node) {
    return within.get(node);
  }

  private void mark(int heading) {
    int at = heading;
    for (int up = 0; up < HIGHEST && tree.parent(at) >= 0; up++) {
      int parent = tree.parent(at);
      if (prose.of(parent) > LONGEST || headings(parent) > 1) {
        break;
      }
      at = parent;
    }
    if (at != heading) {
      within.set(at, tree.end(at));
    }
  }

  private int headings(int node) {
    return headingsBefore[tree.end(node)] - headingsBefore[node];
  }

  private static int[] headingsBefore(Tree tree) {
    int[] before = new int[tree.size() + 1];
    for (int i = 0; i < tree.size(); i++) {
      before[i + 1] = before[i] + (heading(tree, i) ? 1 : 0);
    }
    return before;
  }

  private static boolean heading(Tree tree, int i) {
    return Tags.HEADING.contains(tree.name(i)) && !tree.blank(i);
  }

  /** Whether the link in or around the heading leaves the page. */
  private boolean leadsElsewhere(int heading) {
    for (int i = heading + 1; i < tree.end(heading); i++) {
      if (leaves(i)) {
        return true;
      }
    }
    for (int at = tree.parent(heading); at >= 0; at = tree.parent(at)) {
      if (leaves(at)) {
        return true;
      }
    }
    return false;
  }

  private boolean leaves(int i) {
    String to = tree.attribute(i, "href");
    return tree.name(i).equals("a") && !to.isEmpty() && !to.startsWith("#");
  }
}
