package dev.webexplorer.datasets.duplicates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Sets of numbers, one after the other in large arrays, which are not copied as the store grows.
 */
final class SetStore {
  private static final int CHUNK_BITS = 18;
  private static final int CHUNK = 1 << CHUNK_BITS;

  /** The longest set that is kept whole. */
  static final int LONGEST = CHUNK - 1;

  private final List<int[]> chunks = new ArrayList<>();
  private int[] places = new int[1 << 10];
  private int filled = CHUNK;
  private int size;

  int size() {
    return size;
  }

  /** Keeps a set of at most {@link #LONGEST} numbers: its length, then the numbers. */
  void add(int[] set) {
    if (filled + 1 + set.length > CHUNK) {
      chunks.add(new int[CHUNK]);
      filled = 0;
    }
    if (size == places.length) {
      places = Arrays.copyOf(places, size + (size >> 1));
    }
    int[] chunk = chunks.getLast();
    chunk[filled] = set.length;
    System.arraycopy(set, 0, chunk, filled + 1, set.length);
    places[size++] = (chunks.size() - 1) << CHUNK_BITS | filled;
    filled += 1 + set.length;
  }

  double jaccard(int item, int[] other) {
    int[] chunk = chunks.get(places[item] >>> CHUNK_BITS);
    int at = places[item] & (CHUNK - 1);
    return Shingles.jaccard(chunk, at + 1, at + 1 + chunk[at], other);
  }
}
