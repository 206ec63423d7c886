package dev.webexplorer.cli.rollout;

import dev.webexplorer.agent.Paid;
import dev.webexplorer.datasets.Trajectory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** What all attempts of a rollout came to. */
public final class RolloutTotals {
  private static final int MOST_FAILURES_TOLD = 10;

  private final Map<String, Long> stopReasons = new TreeMap<>();
  private final List<String> failures = new ArrayList<>();
  private Paid paid = Paid.NOTHING;
  private long questions;
  private long attempts;
  private long correct;
  private long turns;
  private long failed;

  /** As the command ends with {@code --json}. */
  public record Summary(
      String run,
      long questions,
      long attempts,
      long correct,
      OptionalDouble meanTurns,
      Map<String, Long> stopReasons,
      long tokens,
      OptionalDouble costUsd) {}

  void question() {
    questions++;
  }

  void add(Trajectory trajectory) {
    attempts++;
    turns += trajectory.turns();
    paid = paid.plus(new Paid(trajectory.usage(), trajectory.costUsd()));
    correct += trajectory.verdict().flatMap(Trajectory.Judged::correct).orElse(false) ? 1 : 0;
    stopReasons.merge(trajectory.stopReason().name().toLowerCase(Locale.ROOT), 1L, Long::sum);
  }

  void failed(String attempt, String reason) {
    failed++;
    if (failures.size() < MOST_FAILURES_TOLD) {
      failures.add("attempt " + attempt + " failed: " + reason);
    }
  }

  long attempts() {
    return attempts;
  }

  /** Returns how many attempts failed: they are tried again when the run is started again. */
  public long failed() {
    return failed;
  }

  /** Returns why, for the first few. */
  public List<String> failures() {
    return List.copyOf(failures);
  }

  public Summary summary(String run) {
    OptionalDouble meanTurns =
        attempts == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) turns / attempts);
    return new Summary(
        run, questions, attempts, correct, meanTurns, stopReasons, paid.tokens(), paid.costUsd());
  }
}
