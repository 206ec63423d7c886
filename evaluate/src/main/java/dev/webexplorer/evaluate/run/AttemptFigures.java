package dev.webexplorer.evaluate.run;

import com.fasterxml.jackson.databind.JsonNode;
import dev.webexplorer.datasets.StopReason;
import dev.webexplorer.datasets.Trajectory;
import dev.webexplorer.datasets.Usage;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What counts of one attempt, without what was said: small, however long its trajectory.
 *
 * @param correct empty when it was not judged
 * @param judge who judged; empty for nobody
 * @param answered whether it ended with an answer
 * @param confidence what it said to be sure with, 0..1
 * @param flagged whether it met what the leak guard warns of
 */
public record AttemptFigures(
    String question,
    int attempt,
    Optional<Boolean> correct,
    String judge,
    StopReason stopReason,
    boolean answered,
    int turns,
    Map<String, Integer> toolCalls,
    Usage usage,
    OptionalDouble costUsd,
    long wallMs,
    OptionalDouble confidence,
    boolean flagged) {

  /** The field of a trajectory that counts what the leak guard met, where it met anything. */
  public static final String LEAKS = "leaks";

  public static AttemptFigures of(Trajectory trajectory) {
    return new AttemptFigures(
        trajectory.qaId(),
        trajectory.attempt(),
        trajectory.verdict().flatMap(Trajectory.Judged::correct),
        trajectory.verdict().map(Trajectory.Judged::judge).orElse(""),
        trajectory.stopReason(),
        trajectory.answer().isPresent(),
        trajectory.turns(),
        trajectory.toolCalls(),
        trajectory.usage(),
        trajectory.costUsd(),
        trajectory.wallMs(),
        StatedConfidence.of(trajectory),
        leaks(trajectory));
  }

  private static boolean leaks(Trajectory trajectory) {
    JsonNode leaks = trajectory.unknown().get(LEAKS);
    return leaks != null && !leaks.isEmpty();
  }

  /** Returns the id of its trajectory. */
  public String id() {
    return question + "-" + attempt;
  }

  /** Whether it came to an end of its own or of its budget; one that failed may be tried again. */
  public boolean finished() {
    return stopReason != StopReason.ERROR && stopReason != StopReason.CANCELLED;
  }

  public boolean judged() {
    return correct.isPresent();
  }

  public boolean right() {
    return correct.orElse(false);
  }

  public long tokens() {
    return usage.inputTokens() + usage.outputTokens();
  }
}
