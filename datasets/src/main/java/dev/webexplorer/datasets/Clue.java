package dev.webexplorer.datasets;

import java.util.List;

/**
 * One constraint of a question.
 *
 * @param text the clue as it reads in the last round
 * @param evidence positions in the pair's {@code evidence}
 */
public record Clue(String text, List<Integer> evidence) {
  public Clue {
    evidence = List.copyOf(evidence);
  }
}
