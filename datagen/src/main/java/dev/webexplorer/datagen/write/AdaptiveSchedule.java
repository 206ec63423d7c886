package dev.webexplorer.datagen.write;

import dev.webexplorer.datagen.Evolution;
import dev.webexplorer.datagen.Evolver;
import dev.webexplorer.datagen.Evolving;
import dev.webexplorer.datagen.Puzzle;
import dev.webexplorer.datagen.SetAside;
import dev.webexplorer.datagen.Stage;
import dev.webexplorer.datasets.Difficulty;
import java.util.ArrayList;
import java.util.List;

/**
 * Goes on until the measured solve rate is in a band. A question that is too easy is evolved
 * further; one that became too hard goes back a round, and on from there in smaller steps. It ends
 * as soon as the rate is in the band, or after the most rounds; a question that then is not in the
 * band is set aside.
 *
 * @param rounds in which all would be done that can be; steps are as large as that asks for
 */
public record AdaptiveSchedule(Gauge gauge, Band band, int rounds) implements Schedule {
  /** Rounds that are taken back, and smaller steps, need more of them. */
  private static final int MOST_TIMES = 3;

  /** No round made it hard enough. */
  public static final String TOO_EASY = "too_easy";

  /** The question was too hard as first written, or between one round and the next. */
  public static final String TOO_HARD = "too_hard";

  @Override
  public Evolution evolve(Puzzle first, Evolver evolver) {
    Evolving evolving = evolver.begin(first);
    List<Stage> stages = new ArrayList<>(List.of(new Stage(first, List.of())));
    List<Difficulty> measured = new ArrayList<>();
    Gauge.Measure now = measure(stages, measured);
    if (now.solveRate() < band.low()) {
      throw new SetAside(TOO_HARD);
    }
    boolean tooHard = false;
    for (int round = 1; round <= MOST_TIMES * rounds && !band.has(now.solveRate()); round++) {
      Stage next = evolving.next(Math.max(1, rounds - round + 1));
      if (next.operations().isEmpty()) {
        continue; // refused, or nothing left to do: not worth another measure
      }
      stages.add(next);
      now = measure(stages, measured);
      if (now.solveRate() < band.low()) {
        evolving.back();
        stages.removeLast();
        measured.removeLast();
        tooHard = true;
        now = before(measured.getLast());
      }
    }
    if (!band.has(now.solveRate())) {
      throw new SetAside(tooHard ? TOO_HARD : TOO_EASY);
    }
    return new Evolution(stages, evolving.undone(), measured);
  }

  private Gauge.Measure measure(List<Stage> stages, List<Difficulty> measured) {
    Gauge.Measure one = gauge.measure(stages.getLast().puzzle());
    measured.add(
        new Difficulty(
            stages.size() - 1, one.policy(), one.attempts(), one.solveRate(), one.meanTurns()));
    return one;
  }

  private static Gauge.Measure before(Difficulty known) {
    return new Gauge.Measure(known.policy(), known.k(), known.solveRate(), known.meanTurns());
  }
}
