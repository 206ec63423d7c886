package dev.webexplorer.browser.extract;

import java.util.BitSet;
import java.util.List;
import java.util.Set;

/** The parts that frame a page: navigation, sidebars, footers, sharing, readers' comments. */
final class Frames {
  private static final Set<String> NEVER =
      Set.of("main", "article", "blockquote", "p", "h1", "h2", "h3");
  private static final Set<String> ALWAYS = Set.of("nav", "footer", "aside", "menu");
  private static final Set<String> ROLES =
      Set.of(
          "navigation",
          "banner",
          "contentinfo",
          "complementary",
          "search",
          "dialog",
          "menu",
          "menubar",
          "toolbar");

  /** A part that holds this share of the page's prose is no frame, whatever its name. */
  private static final double LARGE = 0.4;

  private static final int FEW = 150;
  private static final int FEW_BESIDE_DISCUSSION = 300;
  private static final int LONGEST_BIOGRAPHY = 800;

  private final Tree tree;
  private final Names names;
  private final Sums prose;
  private final Sums quoted;
  private final int title;
  private final BitSet parts = new BitSet();
  private final BitSet within = new BitSet();
  private final boolean forum;

  /** Of a page whose title's heading is the node {@code title}, -1 where there is none. */
  Frames(Tree tree, List<Block> blocks, Names names, Sums prose, int title) {
    this.tree = tree;
    this.names = names;
    this.prose = prose;
    this.title = title;
    this.quoted = quoted(tree, blocks);
    this.forum = prose.all() - discussed() < FEW_BESIDE_DISCUSSION;
    for (int i = 1; i < tree.size(); i++) {
      parts.set(i, !tree.isText(i) && frames(i));
      within.set(i, parts.get(i) || within.get(tree.parent(i)));
    }
  }

  /** Whether the node is such a part. */
  boolean is(int node) {
    return parts.get(node);
  }

  /** Whether the node is or is in such a part. */
  boolean hold(int node) {
    return within.get(node);
  }

  private boolean frames(int i) {
    if (NEVER.contains(tree.name(i))) {
      return false;
    }
    boolean small = prose.of(i) < LARGE * prose.all();
    boolean beside = prose.all() - prose.of(i) > FEW && !titled(i);
    if (ALWAYS.contains(tree.name(i)) || ROLES.contains(tree.attribute(i, "role"))) {
      return small || beside;
    }
    if (discussion(i)) {
      return !forum;
    }
    if (beside && biography(i)) {
      return true;
    }
    boolean social = names.has(i, Names.SOCIAL) && quoted.of(i) * 2 <= tree.chars(i);
    return small && (social || names.has(i, Names.FRAME));
  }

  private boolean titled(int i) {
    return title >= i && title < tree.end(i);
  }

  private boolean biography(int i) {
    boolean credits = names.has(i, Names.CREDITS) && !names.has(i, Names.BODY);
    return tree.chars(i) < LONGEST_BIOGRAPHY && (credits || names.has(i, Names.BIOGRAPHY));
  }

  /**
   * Whether readers' words are in the node; a name on nearly all of a page only says it takes them.
   */
  private boolean discussion(int i) {
    boolean nearlyAll =
        prose.of(i) > 0.8 * prose.all() && tree.chars(i) > 0.6 * tree.chars(tree.root());
    return names.has(i, Names.DISCUSSION) && !nearlyAll;
  }

  private double discussed() {
    double sum = 0;
    for (int i = 1; i < tree.size(); ) {
      boolean discussion = discussion(i);
      sum += discussion ? prose.of(i) : 0;
      i = discussion ? tree.end(i) : i + 1;
    }
    return sum;
  }

  /** Posts shown in a text are quotes of it. */
  private static Sums quoted(Tree tree, List<Block> blocks) {
    BitSet quotes = new BitSet(tree.size());
    for (int i = 1; i < tree.size(); i++) {
      quotes.set(i, quotes.get(tree.parent(i)) || tree.name(i).equals("blockquote"));
    }
    return new Sums(tree, blocks, block -> quotes.get(block.owner()) ? block.chars() : 0);
  }
}
