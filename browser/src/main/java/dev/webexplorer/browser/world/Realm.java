package dev.webexplorer.browser.world;

/**
 * A country: some neighbouring provinces with one culture. Its pages stand in its first province,
 * at fixed places, so that all other provinces can name them without being told.
 *
 * @param first number of its first province
 * @param provinces how many it has
 * @param enemy the country that it was at war with; of itself when it is the only one
 */
record Realm(
    int number,
    int first,
    int provinces,
    Culture culture,
    String adjective,
    Entity country,
    Entity sea,
    Entity war,
    int enemy) {
  /** Pages that stand before those of the first province's own. */
  static final int PAGES = 3;
}
