package dev.webexplorer.agent;

import java.io.Serial;
import java.time.InstantSource;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What all that a run asks of models may take together; shared and thread-safe. When it is spent
 * nothing begins any more: turns and calls in flight end, and the run is left as it is, to be gone
 * on with.
 */
public final class RunBudget {
  private final Limits limits;
  private final InstantSource clock;
  private Paid paid = Paid.NOTHING;
  private double knownUsd;

  /**
   * What is allowed; empty for no limit.
   *
   * @param costUsd most money
   * @param tokens most tokens, of prompts and messages together
   * @param untilMillis when the run has to end
   */
  public record Limits(OptionalDouble costUsd, OptionalLong tokens, OptionalLong untilMillis) {

    public static final Limits NONE =
        new Limits(OptionalDouble.empty(), OptionalLong.empty(), OptionalLong.empty());
  }

  public RunBudget(Limits limits, InstantSource clock) {
    this.limits = limits;
    this.clock = clock;
  }

  /** Returns a budget without limits. */
  public static RunBudget unlimited() {
    return new RunBudget(Limits.NONE, InstantSource.system());
  }

  /** The run's budget is spent; what is finished stays so. */
  public static final class Spent extends RuntimeException {
    @Serial private static final long serialVersionUID = 1;

    Spent(String message) {
      super(message);
    }
  }

  /** Counts what a turn or a call took, also one of an earlier start. */
  public synchronized void add(Paid more) {
    paid = paid.plus(more);
    knownUsd += more.costUsd().orElse(0);
  }

  /** Returns what was counted so far. */
  public synchronized Paid paid() {
    return paid;
  }

  /**
   * Begins a turn or a call.
   *
   * @throws Spent when nothing may begin any more
   */
  public synchronized void begin() {
    if (limits.costUsd().isPresent() && knownUsd >= limits.costUsd().getAsDouble()) {
      throw new Spent("the run's budget of " + limits.costUsd().getAsDouble() + " USD is spent");
    }
    if (limits.tokens().isPresent() && paid.tokens() >= limits.tokens().getAsLong()) {
      throw new Spent("the run's budget of " + limits.tokens().getAsLong() + " tokens is spent");
    }
    if (limits.untilMillis().isPresent() && clock.millis() >= limits.untilMillis().getAsLong()) {
      throw new Spent("the run's time is over");
    }
  }
}
