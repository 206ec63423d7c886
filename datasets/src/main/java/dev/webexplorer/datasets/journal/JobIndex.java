package dev.webexplorer.datasets.journal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where the entries of one attempt at a job stand, oldest first, with the hash of each step's name
 * so that a step is found with one read: twenty bytes an entry, whatever it holds.
 */
final class JobIndex {
  private long[] offsets = new long[2];
  private int[] lengths = new int[2];
  private int[] segments = new int[2];
  private int[] hashes = new int[2];
  private int size;

  synchronized void add(String step, Location where) {
    if (size == offsets.length) {
      offsets = Arrays.copyOf(offsets, 2 * size);
      lengths = Arrays.copyOf(lengths, 2 * size);
      segments = Arrays.copyOf(segments, 2 * size);
      hashes = Arrays.copyOf(hashes, 2 * size);
    }
    offsets[size] = where.offset();
    lengths[size] = where.length();
    segments[size] = where.segment();
    hashes[size] = step.hashCode();
    size++;
  }

  /** Returns where entries of that step may stand, the newest first; a name may share its hash. */
  synchronized List<Location> of(String step) {
    int hash = step.hashCode();
    List<Location> found = new ArrayList<>(1);
    for (int i = size - 1; i >= 0; i--) {
      if (hashes[i] == hash) {
        found.add(at(i));
      }
    }
    return found;
  }

  /** Returns where all entries stand, oldest first. */
  synchronized List<Location> all() {
    List<Location> all = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      all.add(at(i));
    }
    return all;
  }

  private Location at(int i) {
    return new Location(segments[i], offsets[i], lengths[i]);
  }
}
