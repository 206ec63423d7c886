package dev.webexplorer.agent;

import java.io.Serial;
import java.time.InstantSource;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What all trajectories of a run may use together; shared and thread-safe. When it is spent no turn
 * begins any more: those in flight end, and the run is left as it is, to be gone on with.
 */
public final class RunBudget {
  private final OptionalDouble costUsd;
  private final OptionalLong untilMillis;
  private final InstantSource clock;
  private double spentUsd;

  /**
   * @param costUsd most money; empty for no limit
   * @param untilMillis when the run has to end; empty for never
   */
  public RunBudget(OptionalDouble costUsd, OptionalLong untilMillis, InstantSource clock) {
    this.costUsd = costUsd;
    this.untilMillis = untilMillis;
    this.clock = clock;
  }

  /** Returns a budget without limits. */
  public static RunBudget unlimited() {
    return new RunBudget(OptionalDouble.empty(), OptionalLong.empty(), InstantSource.system());
  }

  /** The run's budget is spent; what is finished stays so. */
  public static final class Spent extends RuntimeException {
    @Serial private static final long serialVersionUID = 1;

    Spent(String message) {
      super(message);
    }
  }

  /** Counts what a turn took, also one of an earlier start. */
  public synchronized void add(OptionalDouble turnCost) {
    spentUsd += turnCost.orElse(0);
  }

  /** Begins a turn, unless the budget is spent. */
  synchronized void begin() {
    if (costUsd.isPresent() && spentUsd >= costUsd.getAsDouble()) {
      throw new Spent("the run's budget of " + costUsd.getAsDouble() + " USD is spent");
    }
    if (untilMillis.isPresent() && clock.millis() >= untilMillis.getAsLong()) {
      throw new Spent("the run's time is over");
    }
  }
}
