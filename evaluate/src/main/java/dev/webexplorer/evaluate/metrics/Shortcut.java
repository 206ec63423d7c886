package dev.webexplorer.evaluate.metrics;

import java.util.List;

/**
 * How near one search comes to a question's answer.
 *
 * @param question where the answer's page stands when the whole question is the query
 * @param clues the same for each clue by itself
 * @param named whether a title among the results for the whole question holds the answer
 */
public record Shortcut(Place question, List<Place> clues, boolean named) {
  public Shortcut {
    clues = List.copyOf(clues);
  }

  /** Where a page stands among the results of a search. */
  public enum Place {
    FIRST,
    /** Among the first ten. */
    LISTED,
    ABSENT,
    /** The web did not answer. */
    UNKNOWN
  }

  /** Whether every search was answered. */
  public boolean measured() {
    return question != Place.UNKNOWN && !clues.contains(Place.UNKNOWN);
  }

  public boolean byQuestion() {
    return question == Place.FIRST;
  }

  public boolean byClue() {
    return clues.contains(Place.FIRST);
  }
}
