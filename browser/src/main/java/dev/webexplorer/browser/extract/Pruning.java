package dev.webexplorer.browser.extract;

import java.util.BitSet;
import java.util.List;
import java.util.Set;

/** Takes out of a page's content what is not of it: frames, teasers, title, credits, labels. */
final class Pruning {
  private static final Set<String> LOOSE =
      Set.of("p", "div", "section", "article", "center", "figure");
  private static final Set<String> CELLS = Set.of("td", "th", "dt", "dd", "pre");

  /** A frame that holds this share of the content's prose stays. */
  private static final double LARGE = 0.3;

  private static final double SMALL = 0.2;
  private static final int BEGINNING = 40;
  private static final int LONGEST_CREDIT = 120;
  private static final int SHORTEST_HEADLINE = 22;
  private static final int LONGEST_LEAD_IN = 15;
  private static final int ARTICLE = 600;
  private static final int NEAR = 3;

  private final Survey page;
  private final Tree tree;
  private final int root;
  private final double whole;
  private final BitSet dropped = new BitSet();
  private final BitSet captions = new BitSet();

  private Pruning(Survey page, int root) {
    this.page = page;
    this.tree = page.tree();
    this.root = root;
    this.whole = Math.max(1, page.prose().of(root));
  }

  static MainContent prune(Survey page, int root, String heading) {
    Pruning pruning = new Pruning(page, root);
    pruning.parts();
    List<Block> blocks = page.blocks().stream().filter(b -> pruning.within(b.first())).toList();
    pruning.beginning(blocks);
    blocks.forEach(pruning::line);
    return new MainContent(root, pruning.dropped, pruning.captions, heading);
  }

  private boolean within(int node) {
    return node > root && node < tree.end(root);
  }

  private void parts() {
    for (int i = root + 1; i < tree.end(root); ) {
      boolean caption = page.captions().is(i);
      boolean frame = page.frames().is(i) && page.prose().of(i) < LARGE * whole;
      boolean drop = frame || page.teasers().hold(i);
      captions.set(i, caption && !drop);
      dropped.set(i, drop);
      i = drop || caption ? tree.end(i) : i + 1;
    }
  }

  /**
   * Drops the title, what stands before it, and between it and the first words who wrote them when.
   */
  private void beginning(List<Block> blocks) {
    int title = page.title();
    int first = tree.end(root);
    double before = 0;
    for (Block block : blocks.reversed()) {
      boolean begins = block.first() > title && page.worth().of(block) >= BEGINNING && !gone(block);
      first = begins ? block.first() : first;
      before += block.first() < title ? page.worth().prose(block) : 0;
    }
    if (!within(title)) {
      return;
    }
    dropped.set(title);
    for (Block block : blocks) {
      boolean above = block.first() < title && before < SMALL * whole;
      if (block.first() < first && (above || (block.first() > title && credit(block)))) {
        drop(block);
      }
    }
  }

  private boolean credit(Block block) {
    String name = tree.name(block.owner());
    boolean text = Tags.HEADING.contains(name) || CELLS.contains(name) || name.equals("li");
    if (text || block.chars() >= LONGEST_CREDIT || page.worth().of(block) >= BEGINNING) {
      return false;
    }
    return block.mostlyLinked() || named(block.owner()) || Labels.credit(page.text(block));
  }

  private boolean named(int owner) {
    int at = owner;
    for (int up = 0; up < NEAR && at >= 0; up++) {
      if (page.names().has(at, Names.CREDITS | Names.SOCIAL)) {
        return true;
      }
      at = tree.parent(at);
    }
    return false;
  }

  /** Drops a label; and in an article a paragraph that is but a link, to another one. */
  private void line(Block block) {
    String name = tree.name(block.owner());
    boolean label =
        block.chars() < Labels.LONGEST && !CELLS.contains(name) && Labels.label(page.text(block));
    boolean headline =
        block.linked() >= SHORTEST_HEADLINE
            && block.own() <= LONGEST_LEAD_IN
            && block.own() * 5 < block.chars();
    if (label || (headline && LOOSE.contains(name) && whole > ARTICLE)) {
      drop(block);
    }
  }

  private boolean gone(Block block) {
    for (int at = block.first(); at > root; at = tree.parent(at)) {
      if (dropped.get(at) || captions.get(at)) {
        return true;
      }
    }
    return false;
  }

  private void drop(Block block) {
    for (int i = block.first(); i < block.end(); i++) {
      dropped.set(i, dropped.get(i) || tree.isText(i));
    }
  }
}
