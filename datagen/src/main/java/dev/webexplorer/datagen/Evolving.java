package dev.webexplorer.datagen;

import java.util.Map;

/** One question's evolution while it goes on. Not thread-safe. */
public interface Evolving {

  /**
   * Goes one round on.
   *
   * @param roundsLeft this one included, at least 1: how much there is still room for
   * @return the question after it; with no operation when nothing could be done
   * @throws SetAside when this question is given up
   * @throws RuntimeException when it cannot tell now, but might when asked again
   */
  Stage next(int roundsLeft);

  /** Takes the last round back, as one after which the question was too hard; goes on milder. */
  void back();

  /** Returns the steps that were taken back or refused so far, by reason. */
  Map<String, Integer> undone();
}
