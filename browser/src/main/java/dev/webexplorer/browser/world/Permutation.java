package dev.webexplorer.browser.world;

/**
 * The numbers below a size in a seeded order, without a table: a Feistel network over the next even
 * number of bits, walked until it falls below the size.
 */
record Permutation(long size, long key) {
  private static final int ROUNDS = 4;

  /** Returns the number at that place; different places have different numbers. */
  long at(long place) {
    int half = Math.max(1, (65 - Long.numberOfLeadingZeros(size - 1)) / 2);
    long walked = place;
    do {
      walked = network(walked, half);
    } while (walked >= size);
    return walked;
  }

  private long network(long value, int half) {
    long mask = (1L << half) - 1;
    long left = value >>> half;
    long right = value & mask;
    for (int round = 0; round < ROUNDS; round++) {
      long next = left ^ (Dice.mix(key + right * ROUNDS + round) & mask);
      left = right;
      right = next;
    }
    return left << half | right;
  }
}
