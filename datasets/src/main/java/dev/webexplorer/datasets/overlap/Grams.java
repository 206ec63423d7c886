package dev.webexplorer.datasets.overlap;

import dev.webexplorer.datasets.duplicates.WordHashes;
import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * The words of a text, and its pairs and triples of words by their first word's place, as hashes.
 */
final class Grams {
  private final long[] words;
  private final long[] pairs;
  private final long[] triples;

  private Grams(long[] words, long[] pairs, long[] triples) {
    this.words = words;
    this.pairs = pairs;
    this.triples = triples;
  }

  static Grams of(String text) {
    long[] words = WordHashes.of(text);
    return new Grams(words, runs(words, 2), runs(words, 3));
  }

  /** Returns the array itself, as the others do. */
  long[] words() {
    return words;
  }

  long[] pairs() {
    return pairs;
  }

  long[] triples() {
    return triples;
  }

  int size() {
    return words.length;
  }

  private static long[] runs(long[] words, int length) {
    long[] runs = new long[Math.max(0, words.length - length + 1)];
    Arrays.setAll(runs, i -> WordHashes.run(words, i, length));
    return runs;
  }

  /** Returns the same grams as sets: sorted, without repetitions or places. */
  Grams sets() {
    return new Grams(set(words), set(pairs), set(triples));
  }

  /** Returns those of the words from {@code start} to {@code end}. */
  Grams slice(int start, int end) {
    return new Grams(
        Arrays.copyOfRange(words, start, end),
        Arrays.copyOfRange(pairs, start, Math.max(start, end - 1)),
        Arrays.copyOfRange(triples, start, Math.max(start, end - 2)));
  }

  /**
   * Returns which share of these words, pairs and triples is among others, in a mean in which words
   * count three times, pairs twice; of sets.
   */
  double shareIn(Grams others) {
    double sum = 3 * share(words, others.words);
    double weights = 3;
    if (pairs.length > 0) {
      sum += 2 * share(pairs, others.pairs);
      weights += 2;
    }
    if (triples.length > 0) {
      sum += share(triples, others.triples);
      weights++;
    }
    return sum / weights;
  }

  private static double share(long[] set, long[] others) {
    int shared = 0;
    int j = 0;
    for (long each : set) {
      while (j < others.length && others[j] < each) {
        j++;
      }
      shared += j < others.length && others[j] == each ? 1 : 0;
    }
    return set.length == 0 ? 0 : (double) shared / set.length;
  }

  private static long[] set(long[] hashes) {
    return LongStream.of(hashes).sorted().distinct().toArray();
  }
}
