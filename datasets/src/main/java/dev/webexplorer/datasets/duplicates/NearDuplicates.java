package dev.webexplorer.datasets.duplicates;

import java.util.Arrays;
import java.util.Optional;

/**
 * Sets of shingles, among which those are found that are nearly the same as another. Candidates are
 * found by MinHash in {@value #BANDS} bands of {@value #ROWS} rows and then compared in full: a
 * match is never a guess, and one of Jaccard similarity s is missed with probability (1 - s^6)^40:
 * 0.00001 at .8, 0.007 at .7, 0.15 at .6. Texts that share a frame of common words, a fifth of all
 * that they say, are hardly ever compared. An item takes about 490 bytes and 4 for each shingle.
 * Not thread-safe.
 */
public final class NearDuplicates {
  private static final int BANDS = 40;
  private static final int ROWS = 6;

  private final MinHash minHash = new MinHash(BANDS, ROWS);
  private final Band[] bands = new Band[BANDS];
  private final SetStore sets = new SetStore();
  private final double similar;

  /**
   * @param similar from this Jaccard similarity on two sets are nearly the same
   */
  public NearDuplicates(double similar) {
    this.similar = similar;
    Arrays.setAll(bands, _ -> new Band());
  }

  /**
   * An item that is nearly the same.
   *
   * @param item its number, from 0 in the order of adding
   */
  public record Match(int item, double similarity) {}

  /** Returns how many items there are. */
  public int size() {
    return sets.size();
  }

  /**
   * Returns an item that is nearly the same; one of them, where there are several.
   *
   * @param shingles as {@link Shingles} gives them
   */
  public Optional<Match> find(int[] shingles) {
    if (shingles.length == 0) {
      return Optional.empty();
    }
    int[] set = bounded(shingles);
    int[] keys = minHash.bands(set);
    for (int band = 0; band < BANDS; band++) {
      int item = bands[band].find(keys[band], each -> sets.jaccard(each, set) >= similar);
      if (item >= 0) {
        return Optional.of(new Match(item, sets.jaccard(item, set)));
      }
    }
    return Optional.empty();
  }

  /** Adds an item; an empty one is never found again. */
  public void add(int[] shingles) {
    int[] set = bounded(shingles);
    int[] keys = minHash.bands(set);
    for (int band = 0; band < BANDS; band++) {
      bands[band].add(keys[band]);
    }
    sets.add(set);
  }

  /** A text that long is compared by a sample of it. */
  private static int[] bounded(int[] shingles) {
    return shingles.length <= SetStore.LONGEST
        ? shingles
        : Arrays.copyOf(shingles, SetStore.LONGEST);
  }
}
