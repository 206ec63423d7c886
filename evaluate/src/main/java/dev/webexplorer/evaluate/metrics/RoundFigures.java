package dev.webexplorer.evaluate.metrics;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.webexplorer.datasets.StopReason;
import dev.webexplorer.evaluate.statistics.Interval;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The figures of one evolution round. Shares are over questions that have a judged attempt, each
 * question weighing the same; turns and stop reasons are over attempts. An empty figure was not
 * measured.
 *
 * @param round 0 for the questions as first synthesized
 * @param questions questions with an attempt
 * @param attempts all attempts, judged or not
 * @param judged attempts with a verdict
 * @param accuracy avg@k: mean over questions of the share of attempts that ended with the right
 *     answer
 * @param accuracyAt the same had the budget of turns been this: see {@link Held}
 * @param answeredWithin the same for attempts that of themselves ended with the right answer in at
 *     most so many turns
 * @param interval of the accuracy, Wilson at 95 % over questions; the solve rates of one question
 *     count as one trial
 * @param mixed share of questions that some but not all attempts solved
 * @param shortcutRate share of probed questions that, used whole as one search query, find the
 *     answer's page first
 * @param clueShortcutRate share of them that have one clue which does
 * @param namedRate share of them whose answer stands in a title among the first results for the
 *     whole question
 */
public record RoundFigures(
    int round,
    long questions,
    long attempts,
    long judged,
    OptionalDouble accuracy,
    SortedMap<Integer, Double> accuracyAt,
    SortedMap<Integer, Double> answeredWithin,
    SortedMap<Integer, Double> passAt,
    Interval interval,
    OptionalDouble mixed,
    OptionalDouble meanTurns,
    Map<StopReason, Long> stopReasons,
    OptionalDouble shortcutRate,
    OptionalDouble clueShortcutRate,
    OptionalDouble namedRate) {

  /** The budgets of turns that are looked at. */
  public static final List<Integer> TURN_LIMITS = List.of(3, 10, 30, 100);

  public RoundFigures {
    accuracyAt = Collections.unmodifiableSortedMap(new TreeMap<>(accuracyAt));
    answeredWithin = Collections.unmodifiableSortedMap(new TreeMap<>(answeredWithin));
    passAt = Collections.unmodifiableSortedMap(new TreeMap<>(passAt));
    Map<StopReason, Long> reasons = new EnumMap<>(StopReason.class);
    reasons.putAll(stopReasons);
    stopReasons = Collections.unmodifiableMap(reasons);
  }

  /** Returns the object that stands in {@code rounds} of the command line's JSON. */
  public ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("round", round).put("questions", questions);
    put(json, "accuracy", accuracy);
    ObjectNode at = json.putObject("accuracy_at");
    accuracyAt.forEach((limit, share) -> at.put(limit.toString(), share));
    put(json, "mean_turns", meanTurns);
    put(json, "shortcut_rate", shortcutRate);
    put(json, "clue_shortcut_rate", clueShortcutRate);
    return json;
  }

  private static void put(ObjectNode json, String name, OptionalDouble value) {
    if (value.isPresent()) {
      json.put(name, value.getAsDouble());
    } else {
      json.putNull(name);
    }
  }
}
