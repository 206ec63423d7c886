package dev.webexplorer.datagen.filter;

import dev.webexplorer.agent.Agent;
import dev.webexplorer.datasets.QaPair;
import dev.webexplorer.evaluate.Judge;
import java.util.OptionalInt;

/**
 * {@code closed_book}: a model answers the question right without any tool, in one of several tries
 * (as ASearcher and TaskCraft do; eight tries there, one here).
 */
public final class ClosedBookFilter implements Filter {
  /** What a model without tools is told. */
  public static final String INSTRUCTIONS =
      "You answer a question from what you know; there are no tools. When you do not know, make"
          + " your best guess. Give the short answer alone between <answer> and </answer>.";

  private final Agent agent;
  private final Judge judge;
  private final int tries;
  private final long randomSeed;

  /**
   * @param agent without tools
   * @param tries k, at least 1; the first right answer ends them
   */
  public ClosedBookFilter(Agent agent, Judge judge, int tries, long randomSeed) {
    this.agent = agent;
    this.judge = judge;
    this.tries = tries;
    this.randomSeed = randomSeed;
  }

  @Override
  public String name() {
    return "closed_book";
  }

  @Override
  public Cost cost() {
    return Cost.MODEL;
  }

  @Override
  public Finding examine(QaPair pair) {
    Tries made = new Tries(agent, pair.id() + ".closed", randomSeed);
    OptionalInt right = made.firstRight(pair, judge, tries);
    return made.spent(
        right.isPresent()
            ? Finding.refused(
                "answered without tools, in try %d of %d".formatted(right.getAsInt(), tries))
            : Finding.PASS);
  }
}
