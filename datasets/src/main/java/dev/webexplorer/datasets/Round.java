package dev.webexplorer.datasets;

import java.util.List;

/**
 * The question after one evolution round.
 *
 * @param round 0 for the question as first synthesized
 * @param clues the clues as they read in this round, in the question's order
 * @param operations what led here from the round before; empty for round 0
 */
public record Round(int round, String question, List<String> clues, List<Operation> operations) {
  public Round {
    clues = List.copyOf(clues);
    operations = List.copyOf(operations);
  }
}
