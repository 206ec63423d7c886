package dev.webexplorer.datasets.duplicates;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** A text as the set of its runs of words, each a 32-bit hash; sorted, without repetitions. */
public final class Shingles {
  private Shingles() {}

  /** Returns the runs of {@code words} words; of a text that is shorter, the whole as one. */
  public static int[] of(String text, int words) {
    return set(runs(text, words));
  }

  /** Returns the runs of all texts; none goes from one text into the next. */
  public static int[] of(List<String> texts, int words) {
    return set(texts.stream().flatMapToInt(text -> IntStream.of(runs(text, words))).toArray());
  }

  private static int[] set(int[] numbers) {
    Arrays.sort(numbers);
    int size = 0;
    for (int i = 0; i < numbers.length; i++) {
      if (size == 0 || numbers[i] != numbers[size - 1]) {
        numbers[size++] = numbers[i];
      }
    }
    return Arrays.copyOf(numbers, size);
  }

  /** Returns the size of what both have over the size of what either has; 0 for empty sets. */
  public static double jaccard(int[] one, int[] other) {
    return jaccard(one, 0, one.length, other);
  }

  static double jaccard(int[] one, int from, int to, int[] other) {
    int shared = 0;
    int i = from;
    int j = 0;
    while (i < to && j < other.length) {
      int order = Integer.compare(one[i], other[j]);
      shared += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    int either = to - from + other.length - shared;
    return either == 0 ? 0 : (double) shared / either;
  }

  private static int[] runs(String text, int words) {
    long[] hashes = WordHashes.of(text);
    if (hashes.length == 0) {
      return new int[0];
    }
    int[] runs = new int[Math.max(1, hashes.length - words + 1)];
    Arrays.setAll(runs, i -> (int) WordHashes.run(hashes, i, Math.min(words, hashes.length)));
    return runs;
  }
}
