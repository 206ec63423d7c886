package dev.webexplorer.agent.run;

import dev.webexplorer.agent.Attempt;
import dev.webexplorer.datasets.Trajectory;

/** Takes what came of attempts, in the order of the questions and their attempts. */
public interface TrajectorySink {

  /** Takes a whole trajectory, also one that stopped with an error. */
  void accept(Trajectory trajectory);

  /** Is told of an attempt that a fault of the program left without one. */
  void failed(Attempt attempt, String reason);
}
