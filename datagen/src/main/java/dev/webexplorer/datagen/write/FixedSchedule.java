package dev.webexplorer.datagen.write;

import dev.webexplorer.datagen.Evolution;
import dev.webexplorer.datagen.Evolver;
import dev.webexplorer.datagen.Evolving;
import dev.webexplorer.datagen.Puzzle;
import dev.webexplorer.datagen.Stage;
import java.util.ArrayList;
import java.util.List;

/**
 * As many rounds for every question, as in arXiv 2509.06501 (five).
 *
 * @param rounds at least 1
 */
public record FixedSchedule(int rounds) implements Schedule {

  @Override
  public Evolution evolve(Puzzle first, Evolver evolver) {
    Evolving evolving = evolver.begin(first);
    List<Stage> stages = new ArrayList<>(List.of(new Stage(first, List.of())));
    for (int round = 1; round <= rounds; round++) {
      stages.add(evolving.next(rounds - round + 1));
    }
    return new Evolution(stages, evolving.undone(), List.of());
  }
}
