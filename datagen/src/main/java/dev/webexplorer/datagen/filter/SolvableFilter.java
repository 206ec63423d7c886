package dev.webexplorer.datagen.filter;

import dev.webexplorer.agent.Agent;
import dev.webexplorer.datasets.QaPair;
import dev.webexplorer.evaluate.Judge;

/** {@code solvable}: no one of k attempts with tools finds the answer: pass@k is 0. */
public final class SolvableFilter implements Filter {
  private final Agent solver;
  private final Judge judge;
  private final int attempts;
  private final long randomSeed;

  /**
   * @param solver with tools
   * @param attempts k, at least 1; the first right answer ends them
   */
  public SolvableFilter(Agent solver, Judge judge, int attempts, long randomSeed) {
    this.solver = solver;
    this.judge = judge;
    this.attempts = attempts;
    this.randomSeed = randomSeed;
  }

  @Override
  public String name() {
    return "solvable";
  }

  @Override
  public Cost cost() {
    return Cost.AGENT;
  }

  @Override
  public Finding examine(QaPair pair) {
    Tries made = new Tries(solver, pair.id() + ".solvable", randomSeed);
    return made.spent(
        made.firstRight(pair, judge, attempts).isPresent()
            ? Finding.PASS
            : Finding.refused("not solved in %d attempts".formatted(attempts)));
  }
}
