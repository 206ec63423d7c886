package dev.webexplorer.cli.options;

import dev.webexplorer.datagen.models.Prompts;
import dev.webexplorer.datagen.write.Band;
import java.util.List;
import java.util.Optional;

/**
 * How questions are written.
 *
 * @param prompts what models are told
 * @param evolverTools whether a model that evolves may search and browse
 * @param target solve rates that are wanted; empty: a fixed number of rounds
 * @param solveTurns limits of turns that a solve rate is measured with; empty: none
 */
public record Writing(
    Prompts prompts, boolean evolverTools, Optional<Band> target, List<Integer> solveTurns) {

  /** As {@code demo} does: by rules, a fixed number of rounds. */
  public static final Writing PLAIN =
      new Writing(Prompts.standard("en"), true, Optional.empty(), List.of());

  public Writing {
    solveTurns = List.copyOf(solveTurns);
  }
}
