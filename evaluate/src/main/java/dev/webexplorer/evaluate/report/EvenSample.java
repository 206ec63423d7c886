package dev.webexplorer.evaluate.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Keeps some of many items, spread evenly over all that were offered, without knowing how many
 * there will be. The same items in the same order give the same sample. Not thread-safe.
 *
 * @param <T> what is kept
 */
public final class EvenSample<T> {
  private final int most;
  private final List<T> kept = new ArrayList<>();
  private long stride = 1;
  private long offered;

  /**
   * @param most at least 1; at least half as many are kept where so many are offered
   */
  public EvenSample(int most) {
    if (most < 1) {
      throw new IllegalArgumentException("a sample of " + most);
    }
    this.most = most;
  }

  /** Offers the next item. */
  public void offer(T item) {
    if (offered++ % stride != 0) {
      return;
    }
    if (kept.size() == most) {
      thin();
      if ((offered - 1) % stride != 0 || kept.size() == most) {
        return;
      }
    }
    kept.add(item);
  }

  /** Lets go every other one, and from now on takes every other one. */
  private void thin() {
    for (int i = 0; i < kept.size(); i++) {
      if (i % 2 == 0) {
        kept.set(i / 2, kept.get(i));
      }
    }
    kept.subList((kept.size() + 1) / 2, kept.size()).clear();
    stride *= 2;
  }

  /** Returns the sample in the order of offering. */
  public List<T> items() {
    return List.copyOf(kept);
  }
}
