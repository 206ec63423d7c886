package dev.webexplorer.datagen.generate;

import dev.webexplorer.agent.Agent;
import dev.webexplorer.agent.Attempt;
import dev.webexplorer.agent.Question;
import dev.webexplorer.agent.run.TurnLog;
import dev.webexplorer.datagen.Puzzle;
import dev.webexplorer.datagen.write.Gauge;
import dev.webexplorer.datasets.InputException;
import dev.webexplorer.datasets.Sha256;
import dev.webexplorer.datasets.StopReason;
import dev.webexplorer.datasets.Trajectory;
import dev.webexplorer.evaluate.Judge;
import dev.webexplorer.evaluate.judge.MatchJudge;
import dev.webexplorer.evaluate.metrics.Scored;
import java.util.List;
import java.util.concurrent.CancellationException;

/**
 * Lets an agent solve a question k times. With limits of turns, the rate is the share of attempts
 * and limits together at which the right answer was held: a steady solver, whose attempts all end
 * alike, is measured by how long it needs.
 *
 * @param agent the solver; its budget of turns is the largest limit
 * @param limits numbers of turns; empty: what an attempt ended with counts
 * @param turns the run's journal
 */
public record SolverGauge(
    Agent agent, String policy, int attempts, List<Integer> limits, TurnLog turns, long randomSeed)
    implements Gauge {
  private static final int ID_DIGITS = 16;
  private static final Judge JUDGE = new MatchJudge();

  @Override
  public Measure measure(Puzzle puzzle) {
    double right = 0;
    double taken = 0;
    for (int attempt = 0; attempt < attempts; attempt++) {
      Scored scored = solve(puzzle, attempt);
      right += right(scored);
      taken += scored.turns();
    }
    return new Measure(policy, attempts, right / attempts, taken / attempts);
  }

  private double right(Scored scored) {
    return limits.isEmpty()
        ? (scored.correct() ? 1 : 0)
        : (double) limits.stream().filter(scored::correctAt).count() / limits.size();
  }

  private Scored solve(Puzzle puzzle, int attempt) {
    String job = "gauge " + Sha256.of(puzzle.question()).substring(0, ID_DIGITS);
    Trajectory trajectory =
        agent.run(
            new Question(puzzle.question()),
            new Attempt(job, attempt, randomSeed, "", ""),
            turns.finished(job, attempt),
            turns.listener(job, attempt));
    if (trajectory.stopReason() == StopReason.CANCELLED) {
      throw new CancellationException("interrupted in " + job);
    }
    if (trajectory.stopReason() == StopReason.ERROR) {
      throw new InputException(policy + " failed: " + trajectory.unknown().get("error"));
    }
    Judge.Item item = new Judge.Item(puzzle.question(), puzzle.answer(), puzzle.aliases());
    return Scored.of(trajectory, item, JUDGE);
  }
}
