package dev.webexplorer.datagen;

import dev.webexplorer.datasets.Operation;
import java.util.List;

/**
 * A question after a round.
 *
 * @param operations what led here from the round before; empty for round 0
 */
public record Stage(Puzzle puzzle, List<Operation> operations) {
  public Stage {
    operations = List.copyOf(operations);
  }
}
