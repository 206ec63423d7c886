package dev.webexplorer.evaluate.run;

import java.util.function.Supplier;

/** Is told how far a run is, after each attempt. */
@FunctionalInterface
public interface Watch {

  Watch NONE = (_, _) -> {};

  /**
   * Tells how many attempts are done.
   *
   * @param verdicts on them so far; worked out when it is asked for
   */
  void at(long done, Supplier<Verdicts> verdicts);
}
