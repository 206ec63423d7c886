package dev.webexplorer.browser.extract;

import java.util.List;
import java.util.Set;

/**
 * Chooses the node that holds a page's content. Every block of worth votes for the container it
 * stands in, and with half the weight for each one above; from the elected the choice climbs as
 * long as there is worth to gain, and past that where the page has little prose but much text.
 */
final class ContentRoot {
  private static final Set<String> CONTAINERS =
      Set.of(
          "div",
          "section",
          "article",
          "main",
          "body",
          "td",
          "center",
          "form",
          "fieldset",
          "details");

  private static final int ANCESTORS = 4;

  /** The weight of text that its page marks as an article's body, or as under the title. */
  private static final double MARKED = 2;

  private static final double WORTH_CLIMBING = 1.05;
  private static final double PROSE_CLIMBING = 1.2;
  private static final double WORTH_KEPT = 0.97;
  private static final double LOST_CLIMBING = 0.7;
  private static final double LARGE = 0.35;
  private static final int FEW = 150;
  private static final int LITTLE = 200;
  private static final double TOO_LITTLE_TEXT = 0.5;
  private static final double MOST_TEXT = 0.9;

  private final Tree tree;
  private final DataTables tables;
  private final Sums worth;
  private final Sums prose;
  private final Sums text;
  private final int title;

  /**
   * Of a page.
   *
   * @param worth of its blocks, frames and teasers less than nothing
   * @param prose what of worth is more than nothing, frames and teasers included
   * @param text signs in no link, frames and teasers left out
   * @param title its heading's node, or -1
   */
  ContentRoot(Tree tree, DataTables tables, Sums worth, Sums prose, Sums text, int title) {
    this.tree = tree;
    this.tables = tables;
    this.worth = worth;
    this.prose = prose;
    this.text = text;
    this.title = title;
  }

  int choose(List<Block> blocks) {
    return broaden(climb(elect(blocks)));
  }

  private int elect(List<Block> blocks) {
    double[] votes = new double[tree.size()];
    for (Block block : blocks) {
      double vote = Math.max(0, worth.of(block));
      int at = vote > 0 ? container(block.owner()) : -1;
      vote *= vote > 0 ? marked(at) : 0;
      for (int up = 0; up < ANCESTORS && at >= 0; up++) {
        votes[at] += vote;
        vote /= 2;
        at = tree.parent(at);
      }
    }
    int best = tree.root();
    for (int i = 0; i < votes.length; i++) {
      best = votes[i] > votes[best] ? i : best;
    }
    return best;
  }

  /**
   * Returns the nearest element that holds paragraphs; one without blocks is a paragraph itself.
   */
  private int container(int owner) {
    int at = tables.outside(owner);
    if (at == owner && tree.name(at).equals("div") && !holdsBlocks(at) && tree.parent(at) >= 0) {
      at = tree.parent(at);
    }
    while (tree.parent(at) >= 0 && !CONTAINERS.contains(tree.name(at))) {
      at = tree.parent(at);
    }
    return at;
  }

  private boolean holdsBlocks(int node) {
    for (int i = node + 1; i < tree.end(node); i++) {
      if (Tags.BLOCK.contains(tree.name(i)) || tree.name(i).equals("br")) {
        return true;
      }
    }
    return false;
  }

  private double marked(int node) {
    double weight = 1;
    for (int at = node; at >= 0; at = tree.parent(at)) {
      if (tree.attribute(at, "itemprop").equals("articleBody")) {
        weight *= MARKED;
      }
      if (tree.name(at).equals("article") || tree.name(at).equals("main")) {
        return titled(at) ? weight * MARKED : weight;
      }
    }
    return weight;
  }

  private int climb(int start) {
    int best = start;
    for (int at = tree.parent(start); at >= 0; at = tree.parent(at)) {
      if (worth.of(at) < LOST_CLIMBING * worth.of(best) || whole(best)) {
        return best;
      }
      best = gains(at, best) ? at : best;
    }
    return best;
  }

  private boolean gains(int above, int below) {
    return worth.of(above) > WORTH_CLIMBING * worth.of(below)
        || (prose.of(above) > PROSE_CLIMBING * prose.of(below)
            && worth.of(above) > WORTH_KEPT * worth.of(below));
  }

  /** Whether the page itself says that this is all of its content. */
  private boolean whole(int node) {
    boolean named =
        tree.name(node).equals("main")
            || tree.name(node).equals("article")
            || tree.attribute(node, "role").equals("main")
            || tree.attribute(node, "itemprop").equals("articleBody");
    return named
        && (prose.of(node) > LARGE * prose.all() || (titled(node) && prose.of(node) > FEW));
  }

  private boolean little(int root) {
    return prose.of(root) < LITTLE;
  }

  /** Returns what the page itself marks as a part, or gives its title; the node if it does not. */
  private int part(int node) {
    for (int at = node; at >= 0; at = tree.parent(at)) {
      if (titled(at) || tree.name(at).equals("main") || tree.attribute(at, "role").equals("main")) {
        return at;
      }
    }
    return node;
  }

  private boolean titled(int node) {
    return title > node && title < tree.end(node);
  }

  private int broaden(int root) {
    int at = little(root) ? part(root) : root;
    if (text.of(at) < TOO_LITTLE_TEXT * text.all()) {
      while (tree.parent(at) >= 0 && text.of(at) < MOST_TEXT * text.all()) {
        at = tree.parent(at);
      }
    }
    return at;
  }
}
