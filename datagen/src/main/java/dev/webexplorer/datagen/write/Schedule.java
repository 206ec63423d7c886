package dev.webexplorer.datagen.write;

import dev.webexplorer.datagen.Evolution;
import dev.webexplorer.datagen.Evolver;
import dev.webexplorer.datagen.Puzzle;
import dev.webexplorer.datagen.SetAside;

/** How far a question is evolved. Thread-safe. */
public interface Schedule {

  /**
   * Has a question evolved.
   *
   * @throws SetAside when it is given up
   */
  Evolution evolve(Puzzle first, Evolver evolver);
}
