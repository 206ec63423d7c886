package dev.webexplorer.datasets.duplicates;

/**
 * A set's MinHash signature, folded to one key for each band of it (Broder 1997; Leskovec,
 * Rajaraman, Ullman, Mining of Massive Datasets, chapter 3): of two sets of Jaccard similarity s, a
 * band of r rows is the same with probability s^r.
 */
final class MinHash {
  private final long[] factors;
  private final long[] terms;
  private final int bands;
  private final int rows;

  MinHash(int bands, int rows) {
    this.bands = bands;
    this.rows = rows;
    this.factors = new long[bands * rows];
    this.terms = new long[bands * rows];
    for (int i = 0; i < factors.length; i++) {
      factors[i] = WordHashes.mix(2L * i + 1) | 1;
      terms[i] = WordHashes.mix(2L * i + 2);
    }
  }

  /** Returns one key for each band. */
  int[] bands(int[] set) {
    int[] keys = new int[bands];
    for (int band = 0; band < bands; band++) {
      long key = band;
      for (int row = band * rows; row < (band + 1) * rows; row++) {
        key = WordHashes.mix(key * 31 + least(set, factors[row], terms[row]));
      }
      keys[band] = (int) key;
    }
    return keys;
  }

  private static int least(int[] set, long factor, long term) {
    int least = Integer.MAX_VALUE;
    for (int element : set) {
      least = Math.min(least, (int) ((factor * element + term) >>> 32));
    }
    return least;
  }
}
