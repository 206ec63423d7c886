package dev.webexplorer.datasets.select;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What is wanted in a dataset.
 *
 * @param correct whether attempts must be judged correct
 * @param wellFormed whether the format of attempts must be right
 * @param perQuestion most attempts at one question, in one round; 0 for all
 * @param prefer which, when there are more
 * @param allRounds whether attempts at earlier rounds count, or those at the last alone
 * @param lowest lowest solve rate of a question
 * @param highest highest solve rate
 * @param balance what questions are spread over, as evenly as they allow
 * @param questions most questions; empty for all
 * @param test share of the questions that is set aside for testing, from 0 to below 1
 * @param randomSeed of every choice
 */
public record Wanted(
    boolean correct,
    boolean wellFormed,
    int perQuestion,
    Prefer prefer,
    boolean allRounds,
    double lowest,
    double highest,
    Set<Balance> balance,
    OptionalInt questions,
    double test,
    long randomSeed) {
  public Wanted {
    balance = Set.copyOf(balance);
  }

  /** Returns whether questions are chosen by how often they were solved. */
  boolean bySolveRate() {
    return lowest > 0 || highest < 1;
  }

  /** Which attempts at a question are taken first. */
  public enum Prefer {
    /** In the order of the file. */
    FIRST,
    /** With the least text. */
    SHORTEST,
    /** The shortest, then those whose calls differ most from the calls of the ones taken. */
    DIVERSE;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What questions may be spread over. */
  public enum Balance {
    DOMAIN,
    ANSWER,
    DIFFICULTY;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
