package dev.webexplorer.datasets;

import java.util.List;

/** Turns texts into vectors that are near each other where the texts mean the same. */
public interface Embedder {

  /**
   * Returns one vector for each text, in their order.
   *
   * @return arrays of length {@link #dimensions}
   */
  float[][] embed(List<String> texts);

  int dimensions();
}
