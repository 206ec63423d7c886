package dev.webexplorer.agent.rules;

import java.util.Optional;

/**
 * When to stop, and how to share turns between searching and browsing; the same for every question.
 *
 * @param sure support from which a candidate that was opened and leads by {@code margin} is enough
 * @param idle turns without a better candidate after which to give up looking
 */
record Patience(
    double sure,
    double margin,
    int idle,
    int browsesPerSearch,
    int queriesPerSearch,
    double worthBrowsing,
    double worthVerifying) {
  static final Patience DEFAULT = new Patience(0.62, 0.15, 30, 2, 1, 0.12, 0.2);

  boolean over(Notebook notebook) {
    Optional<Candidate> best = notebook.best();
    if (best.isEmpty()) {
      return false;
    }
    boolean convinced =
        best.get().opened && best.get().support() >= sure && notebook.margin() >= margin;
    return convinced || notebook.idleTurns() >= idle;
  }
}
