package dev.webexplorer.evaluate.run;

import com.fasterxml.jackson.databind.JsonNode;
import dev.webexplorer.datasets.StopReason;
import dev.webexplorer.datasets.Trajectory;
import dev.webexplorer.datasets.Usage;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;

/**
 * What counts of one attempt, without what was said: small, however long its trajectory.
 *
 * @param correct empty when it was not judged
 * @param judge who judged; empty for nobody
 * @param answered whether it ended with an answer
 * @param confidence what it said to be sure with, 0..1
 * @param flagged whether it met what the leak guard warns of
 * @param opinions what all judges said of it, by name
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
    boolean flagged,
    SortedMap<String, Opinions.Opinion> opinions) {

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
        leaks(trajectory),
        Opinions.of(trajectory));
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

  /** Returns what a judge said of it; empty when it said nothing. */
  Optional<Boolean> says(String name) {
    Opinions.Opinion opinion = opinions.get(name);
    return opinion == null ? Optional.empty() : opinion.correct();
  }

  public boolean right() {
    return correct.orElse(false);
  }

  public long tokens() {
    return usage.inputTokens() + usage.outputTokens();
  }
}
