package dev.webexplorer.agent;

/**
 * Picks the next step: a model, or rules. A policy is a function of what it has seen: it may cache,
 * it owns no state, so any turn can be resumed anywhere. Thread-safe.
 */
public interface Policy {

  /** As in run files: {@code rules}, or a model's name. */
  String name();

  Step next(Context seen);
}
