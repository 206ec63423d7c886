package dev.webexplorer.browser.extract;

import java.util.BitSet;
import java.util.regex.Pattern;

/** Finds the part of a page that is its own, and what in that part is not. */
final class MainContent {
  private static final Pattern FURNITURE =
      Pattern.compile(
          "(?:^|[\\s_-])(?:nav|navbar|navigation|navbox|menu|breadcrumbs?|footer|sidebar|editsection|toc|catlinks|printfooter|share|social|cookie|related|comments?)(?:$|[\\s_-])",
          Pattern.CASE_INSENSITIVE);

  private MainContent() {}

  /** The node that holds the content, and what under it is left out. */
  record Choice(int root, BitSet dropped) {}

  static Choice of(Tree tree) {
    BitSet dropped = new BitSet(tree.size());
    for (int i = 1; i < tree.size(); ) {
      boolean furniture = !tree.isText(i) && furniture(tree, i);
      if (furniture) {
        dropped.set(i);
      }
      i = furniture ? tree.end(i) : i + 1;
    }
    int root = tree.root();
    for (int i = 1; i < tree.size(); i++) {
      boolean named =
          tree.name(i).matches("main|article") || tree.attribute(i, "role").equals("main");
      if (named && 2 * tree.chars(i) > tree.chars(root)) {
        root = i;
      }
    }
    return new Choice(root, dropped);
  }

  private static boolean furniture(Tree tree, int i) {
    String name = tree.name(i);
    if (name.matches("nav|footer|aside")
        || tree.attribute(i, "role").matches("navigation|banner|contentinfo|search")) {
      return true;
    }
    String hints = tree.attribute(i, "class") + " " + tree.attribute(i, "id");
    return 3 * tree.chars(i) < tree.chars(0) && !hints.isBlank() && FURNITURE.matcher(hints).find();
  }
}
