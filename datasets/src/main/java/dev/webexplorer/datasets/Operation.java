package dev.webexplorer.datasets;

/**
 * One long-to-short change (arXiv 2509.06501, section 3.2).
 *
 * @param clue position of the clue in the question as first synthesized (round 0)
 * @param before the words that were changed; the whole clue for {@link Kind#REMOVE}
 * @param after the words that took their place; empty for {@link Kind#REMOVE}
 */
public record Operation(Kind operation, int clue, String before, String after) {

  /** What was done; in files: the name in lower case. */
  public enum Kind {
    REMOVE,
    OBFUSCATE,
    GENERALIZE
  }
}
