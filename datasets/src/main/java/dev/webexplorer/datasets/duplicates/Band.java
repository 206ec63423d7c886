package dev.webexplorer.datasets.duplicates;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** Items by one key each: chains in arrays, 12 bytes an item or a little more. */
final class Band {
  private static final int NONE = -1;

  private int[] heads = filled(1 << 10);
  private int[] keys = new int[1 << 10];
  private int[] next = new int[1 << 10];
  private int size;

  /** Adds the next item. */
  void add(int key) {
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, size + (size >> 1));
      next = Arrays.copyOf(next, size + (size >> 1));
    }
    if (size == heads.length) {
      heads = filled(2 * size);
      for (int item = 0; item < size; item++) {
        link(item);
      }
    }
    keys[size] = key;
    link(size++);
  }

  /** Returns the last item with the key that the test holds for, or -1. */
  int find(int key, IntPredicate test) {
    int item = heads[key & (heads.length - 1)];
    while (item != NONE && !(keys[item] == key && test.test(item))) {
      item = next[item];
    }
    return item;
  }

  private void link(int item) {
    int place = keys[item] & (heads.length - 1);
    next[item] = heads[place];
    heads[place] = item;
  }

  private static int[] filled(int length) {
    int[] heads = new int[length];
    Arrays.fill(heads, NONE);
    return heads;
  }
}
