package dev.webexplorer.datagen;

import dev.webexplorer.datagen.filter.Filters;

/** Makes questions vaguer, long to short, while the answer stays. By rules, or by a model. */
public interface Evolver {

  /** As in {@code models} of a pair: {@code rules}, or a model's name. */
  String name();

  /** Begins with a question of round 0. */
  Evolving begin(Puzzle first);

  /** Returns what a pair of such an evolution has to pass, whatever was checked on the way. */
  Filters checks(Evolution evolution);

  /** Returns whether no other question around the same seed could be worth more. */
  boolean satisfied(Evolution evolution);
}
