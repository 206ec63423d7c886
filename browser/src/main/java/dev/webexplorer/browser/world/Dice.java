package dev.webexplorer.browser.world;

import java.util.List;

/**
 * Random choices that are the same on every machine and every JDK: SplitMix64, written out, since a
 * world's bytes hang on it.
 */
final class Dice {
  private static final long GAMMA = 0x9e3779b97f4a7c15L;

  private long state;

  private Dice(long state) {
    this.state = state;
  }

  /** Returns the dice of a place in the world; equal keys roll equally. */
  static Dice of(long randomSeed, long... keys) {
    long state = mix(randomSeed + GAMMA);
    for (long key : keys) {
      state = mix(state ^ mix(key + GAMMA));
    }
    return new Dice(state);
  }

  static long mix(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }

  long roll() {
    state += GAMMA;
    return mix(state);
  }

  /** Returns a number from 0 to {@code bound - 1}. */
  int below(int bound) {
    return (int) Long.remainderUnsigned(roll(), bound);
  }

  /** Returns a number from {@code low} to {@code high}, both included. */
  int between(int low, int high) {
    return low + below(high - low + 1);
  }

  boolean percent(int chance) {
    return below(100) < chance;
  }

  <T> T pick(List<T> from) {
    return from.get(below(from.size()));
  }

  @SafeVarargs
  final <T> T pick(T... from) {
    return from[below(from.length)];
  }

  void shuffle(int[] values) {
    for (int i = values.length - 1; i > 0; i--) {
      int other = below(i + 1);
      int kept = values[i];
      values[i] = values[other];
      values[other] = kept;
    }
  }
}
