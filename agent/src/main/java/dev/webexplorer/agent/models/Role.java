package dev.webexplorer.agent.models;

import java.util.Locale;

/** What a model may be there for. */
public enum Role {
  /** Gathers pages around a seed. */
  EXPLORER,
  /** Writes questions and evolves them. */
  EVOLVER,
  /** Answers questions. */
  SOLVER,
  /** Reads pages for explorers and solvers. */
  READER,
  /** Says whether an answer is right. */
  JUDGE;

  /** Returns the role's name as in configuration. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
