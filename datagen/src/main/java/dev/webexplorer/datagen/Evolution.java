package dev.webexplorer.datagen;

import dev.webexplorer.datasets.Difficulty;
import java.util.List;
import java.util.Map;

/**
 * All rounds of a question.
 *
 * @param stages the first is round 0
 * @param undone steps that were taken back or refused, by reason
 * @param measured how hard rounds were, where that was asked while it was evolved
 */
public record Evolution(
    List<Stage> stages, Map<String, Integer> undone, List<Difficulty> measured) {
  public Evolution {
    stages = List.copyOf(stages);
    undone = Map.copyOf(undone);
    measured = List.copyOf(measured);
  }

  /** Returns the question as first synthesized. */
  public Puzzle first() {
    return stages.getFirst().puzzle();
  }

  /** Returns the question as last evolved. */
  public Puzzle last() {
    return stages.getLast().puzzle();
  }
}
