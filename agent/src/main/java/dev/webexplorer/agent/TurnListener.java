package dev.webexplorer.agent;

/** Told of every turn as it is finished, before the next begins: the journal's hook. */
@FunctionalInterface
public interface TurnListener {

  TurnListener NONE = turn -> {};

  /** Called on the agent's thread; an exception from here ends the run and reaches its caller. */
  void finished(Turn turn);

  /** Told what a turn has taken that failed or was interrupted, and is made anew another time. */
  default void abandoned(Paid paid) {}
}
