package dev.webexplorer.browser.world;

/**
 * The names of one province. It owns a range of its culture's roots, so no other province can give
 * the same ones.
 */
final class Names {
  /** More than a province of the largest size uses. */
  static final int ROOTS = 512;

  private final Culture culture;
  private final long first;
  private final long key;
  private int next;

  /**
   * @param block which range of the culture's roots, from 0
   */
  Names(Culture culture, long block, long key) {
    this.culture = culture;
    this.first = block * ROOTS;
    this.key = key;
  }

  Culture culture() {
    return culture;
  }

  /** Returns the root at a place of the province's range. */
  String root(int place) {
    String root = culture.root(first + place, key);
    return Cultures.isAvoided(root) ? culture.spare(first + place, key) : root;
  }

  /** Leaves out the first roots, which have fixed uses. */
  void skip(int roots) {
    next = Math.max(next, roots);
  }

  /** Returns a root that was not used yet. */
  String root() {
    if (next == ROOTS) {
      throw new IllegalStateException("a province has no more than " + ROOTS + " names");
    }
    return root(next++);
  }
}
