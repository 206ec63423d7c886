package dev.webexplorer.browser.extract;

import dev.webexplorer.browser.Link;
import java.net.URI;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** The links of a page, each anchor once: those that were written first, then the others. */
final class Anchors {
  private static final int LONGEST = 300;

  private final Tree tree;
  private final Addresses addresses;
  private final BitSet taken = new BitSet();
  private final List<Link> links = new ArrayList<>();

  Anchors(Tree tree, Addresses addresses) {
    this.tree = tree;
    this.addresses = addresses;
  }

  /**
   * Returns where an anchor with words leads; nothing where it has none, or leads to no other page.
   */
  Optional<URI> target(int anchor) {
    return tree.blank(anchor) ? Optional.empty() : addresses.link(tree.attribute(anchor, "href"));
  }

  void add(int anchor, String words, URI url) {
    taken.set(anchor);
    links.add(new Link(words, url));
  }

  /** Adds the anchors under a node that have not been added. */
  void addAll(int node) {
    for (int i = node; i < tree.end(node); i++) {
      int anchor = i;
      if (tree.name(i).equals("a") && !taken.get(i)) {
        target(i).ifPresent(url -> add(anchor, tree.words(anchor, tree.end(anchor), LONGEST), url));
      }
    }
  }

  List<Link> links() {
    return List.copyOf(links);
  }
}
