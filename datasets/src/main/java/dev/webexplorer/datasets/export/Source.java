package dev.webexplorer.datasets.export;

import dev.webexplorer.datasets.QaPair;
import dev.webexplorer.datasets.Trajectory;
import java.util.function.Consumer;

/** Where an export is read from; more than once, and the same each time. */
public interface Source {

  /** As people know it. */
  String name();

  /** Hands on every question, and returns how many bad ones were set aside. */
  long questions(Consumer<QaPair> to);

  /**
   * Hands on every trajectory, and returns how many bad ones were set aside.
   *
   * @param needed whether it is wrong that there are none
   */
  long trajectories(boolean needed, Consumer<Trajectory> to);
}
