package dev.webexplorer.datagen.generate;

import dev.webexplorer.datasets.InputException;
import dev.webexplorer.datasets.QaPair;

/**
 * What to generate.
 *
 * @param count accepted questions wanted, at least 1
 * @param rounds evolution rounds, at least 1
 * @param maxSeeds most seeds drawn
 * @param solve which rounds are solved
 * @param attempts at each round that is solved, at least 1; k
 * @param concurrency most seeds or attempts at work at once
 */
public record GenerateSettings(
    int count,
    int rounds,
    int maxSeeds,
    Solve solve,
    int attempts,
    long randomSeed,
    int concurrency) {

  /** Which rounds of a question are solved. */
  public enum Solve {
    ALL,
    /** The first and the last. */
    ENDS,
    NONE
  }

  public GenerateSettings {
    if (count < 1 || rounds < 1 || maxSeeds < 1 || attempts < 1) {
      throw new InputException("--count, --rounds, --max-seeds and -k must be at least 1");
    }
  }

  /** Returns whether a round of a pair is solved. */
  boolean solves(QaPair pair, int round) {
    return switch (solve) {
      case ALL -> true;
      case ENDS -> round == 0 || round == last(pair);
      case NONE -> false;
    };
  }

  /** Returns whether the last round of a pair is solved. */
  boolean solvesLast(QaPair pair) {
    return solves(pair, last(pair));
  }

  private static int last(QaPair pair) {
    return pair.rounds().size() - 1;
  }

  /** Returns how many attempts there are at one question. */
  long attemptsAt(QaPair pair) {
    return attempts * pair.rounds().stream().filter(each -> solves(pair, each.round())).count();
  }
}
