package dev.webexplorer.datasets.overlap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Where pairs and triples of words stand in the known questions; those that many questions have are
 * left out, as they lead to no one of them.
 */
final class Anchors {
  private static final int FILTER_BITS = 22;

  private final BitSet filter = new BitSet(1 << FILTER_BITS);
  private final long[] keys;
  private final long[] places;

  /** A gram and where it stands: the question's number and the word's. */
  private record Gram(long hash, long place) {}

  Anchors(List<Grams> questions) {
    List<Gram> all = new ArrayList<>();
    for (int question = 0; question < questions.size(); question++) {
      add(question, questions.get(question).pairs(), all);
      add(question, questions.get(question).triples(), all);
    }
    all.sort((one, other) -> Long.compare(one.hash, other.hash));
    int most = Math.max(4, questions.size() / 100);
    List<Gram> rare = new ArrayList<>();
    for (int from = 0; from < all.size(); ) {
      int to = from;
      while (to < all.size() && all.get(to).hash == all.get(from).hash) {
        to++;
      }
      if (to - from <= most) {
        rare.addAll(all.subList(from, to));
      }
      from = to;
    }
    keys = rare.stream().mapToLong(Gram::hash).toArray();
    places = rare.stream().mapToLong(Gram::place).toArray();
    rare.forEach(gram -> filter.set(bit(gram.hash)));
  }

  private static void add(int question, long[] grams, List<Gram> all) {
    for (int i = 0; i < grams.length; i++) {
      all.add(new Gram(grams[i], (long) question << 32 | i));
    }
  }

  private static int bit(long hash) {
    return (int) (hash >>> (64 - FILTER_BITS));
  }

  /**
   * Returns where questions would begin in the text if what they share with it stood at its place:
   * the question's number in the upper half, the word's (which may be before the text) in the
   * lower; sorted.
   */
  long[] beginnings(Grams text) {
    Hits hits = new Hits();
    collect(text.pairs(), hits);
    collect(text.triples(), hits);
    return hits.sorted();
  }

  private void collect(long[] grams, Hits hits) {
    for (int i = 0; i < grams.length; i++) {
      if (filter.get(bit(grams[i]))) {
        for (int at = first(grams[i]); at < keys.length && keys[at] == grams[i]; at++) {
          hits.add(places[at], i);
        }
      }
    }
  }

  private int first(long key) {
    int at = Arrays.binarySearch(keys, key);
    while (at > 0 && keys[at - 1] == key) {
      at--;
    }
    return at < 0 ? keys.length : at;
  }

  /** A list of numbers that grows. */
  private static final class Hits {
    private long[] found = new long[64];
    private int size;

    void add(long place, int at) {
      if (size == found.length) {
        found = Arrays.copyOf(found, 2 * size);
      }
      int beginning = at - (int) place;
      found[size++] = (place & 0xffffffff00000000L) | (beginning + LOWEST & 0xffffffffL);
    }

    long[] sorted() {
      long[] all = Arrays.copyOf(found, size);
      Arrays.sort(all);
      return all;
    }
  }

  /** What a beginning is moved by, so that one before the text is positive too. */
  private static final int LOWEST = 1 << 20;

  static int question(long hit) {
    return (int) (hit >>> 32);
  }

  static int beginning(long hit) {
    return (int) hit - LOWEST;
  }
}
