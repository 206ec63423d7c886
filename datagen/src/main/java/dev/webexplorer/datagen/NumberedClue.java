package dev.webexplorer.datagen;

import dev.webexplorer.datasets.Evidence;
import java.util.List;

/**
 * A clue as it reads now.
 *
 * @param number its place in the question as first synthesized, from 0
 * @param evidence what it rests on, as far as the web was read
 */
public record NumberedClue(int number, String text, List<Evidence> evidence) {
  public NumberedClue {
    evidence = List.copyOf(evidence);
  }
}
