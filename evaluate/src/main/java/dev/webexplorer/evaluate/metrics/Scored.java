package dev.webexplorer.evaluate.metrics;

import dev.webexplorer.datasets.StopReason;
import dev.webexplorer.datasets.Trajectory;
import dev.webexplorer.evaluate.Judge;
import dev.webexplorer.evaluate.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What counts of one attempt; small, whatever the length of its trajectory.
 *
 * @param verdict on the answer it ended with
 * @param turns assistant messages
 * @param changes by turn, where the answer held becomes right or stops being it
 */
public record Scored(Verdict verdict, int turns, StopReason stopReason, List<Change> changes) {
  public Scored {
    changes = List.copyOf(changes);
  }

  /** From {@code turn} on the answer held is right, or not. */
  public record Change(int turn, boolean correct) {}

  /**
   * Judges the answer of a trajectory, and each other answer that it held on the way once.
   *
   * @param judge asked once for each distinct answer
   */
  public static Scored of(Trajectory trajectory, Judge.Item item, Judge judge) {
    Map<String, Verdict> verdicts = new HashMap<>();
    Verdict last = judge.judge(item, trajectory.answer().orElse(""));
    trajectory.answer().ifPresent(answer -> verdicts.put(answer, last));
    List<Change> changes = new ArrayList<>();
    boolean now = false;
    for (Held held : Held.of(trajectory)) {
      boolean correct =
          held.answer().isPresent()
              && verdicts.computeIfAbsent(held.answer().get(), each -> judge.judge(item, each))
                  instanceof Verdict.Correct;
      if (correct != now) {
        changes.add(new Change(held.turn(), correct));
        now = correct;
      }
    }
    return new Scored(last, trajectory.turns(), trajectory.stopReason(), changes);
  }

  public boolean correct() {
    return verdict.correct().orElse(false);
  }

  public boolean judged() {
    return verdict.correct().isPresent();
  }

  /** Whether it ended with the right answer in at most so many turns. */
  public boolean correctWithin(int turnLimit) {
    return correct() && turns <= turnLimit;
  }

  /** Whether a budget of so many turns would have ended with the right answer; see {@link Held}. */
  public boolean correctAt(int turnLimit) {
    boolean correct = false;
    for (Change change : changes) {
      if (change.turn() <= turnLimit) {
        correct = change.correct();
      }
    }
    return correct;
  }
}
