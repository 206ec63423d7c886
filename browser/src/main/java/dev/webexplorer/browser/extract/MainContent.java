package dev.webexplorer.browser.extract;

import java.util.BitSet;
import java.util.List;

/**
 * The part of a page that is its own.
 *
 * @param root the node it is under
 * @param dropped nodes under that which are not of it
 * @param captions nodes under that which say what a picture shows
 * @param heading the title as the page's heading has it; empty where there is none
 */
record MainContent(int root, BitSet dropped, BitSet captions, String heading) {
  private static final int LONGEST_HEADING = 300;

  /**
   * Chooses it by the page's structure and by all titles that the page gives itself. Of a page
   * where nothing looks like content, all is.
   */
  static MainContent of(Tree tree, List<String> titles) {
    Survey page = Survey.of(tree, titles);
    int title = page.title();
    String heading = title < 0 ? "" : tree.words(title, tree.end(title), LONGEST_HEADING);
    MainContent chosen = Pruning.prune(page, page.contentRoot(), heading);
    return chosen.hasText(tree)
        ? chosen
        : new MainContent(tree.root(), new BitSet(), new BitSet(), heading);
  }

  private boolean hasText(Tree tree) {
    for (int i = root; i < tree.end(root); ) {
      if (dropped.get(i) || captions.get(i)) {
        i = tree.end(i);
      } else if (tree.isText(i) && !tree.blank(i)) {
        return true;
      } else {
        i++;
      }
    }
    return false;
  }
}
