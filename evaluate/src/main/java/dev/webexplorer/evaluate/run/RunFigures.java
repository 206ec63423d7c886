package dev.webexplorer.evaluate.run;

import dev.webexplorer.evaluate.statistics.Calibration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;

/**
 * All figures of a run, from what counts of each attempt.
 *
 * @param attempts ordered by question, then by number
 * @param groups of each question: {@code level} to its values, {@code topic} to its values
 * @param questions that were asked, also those without an attempt
 * @param epochs attempts at each
 */
public record RunFigures(
    List<AttemptFigures> attempts,
    Map<String, Map<String, List<String>>> groups,
    long questions,
    int epochs) {
  public RunFigures {
    attempts =
        attempts.stream()
            .sorted(
                Comparator.comparing(AttemptFigures::question)
                    .thenComparingInt(AttemptFigures::attempt))
            .toList();
    groups = Map.copyOf(groups);
  }

  public Verdicts verdicts() {
    return Verdicts.of(questions, epochs, attempts);
  }

  public Spent spent() {
    return Spent.of(attempts);
  }

  /** Returns verdicts by group, such as {@code level}, and value; a question may have several. */
  public Map<String, SequencedMap<String, Verdicts>> byGroup() {
    Map<String, Map<String, List<AttemptFigures>>> parts = new TreeMap<>();
    Map<String, Map<String, Long>> asked = new TreeMap<>();
    for (Map<String, List<String>> own : groups.values()) {
      own.forEach((group, values) ->
          values.forEach(value ->
              asked.computeIfAbsent(group, _ -> new TreeMap<>()).merge(value, 1L, Long::sum)));
    }
    for (AttemptFigures one : attempts) {
      groups
          .getOrDefault(one.question(), Map.of())
          .forEach((group, values) ->
              values.forEach(value ->
                  parts
                      .computeIfAbsent(group, _ -> new TreeMap<>())
                      .computeIfAbsent(value, _ -> new ArrayList<>())
                      .add(one)));
    }
    Map<String, SequencedMap<String, Verdicts>> verdicts = new TreeMap<>();
    asked.forEach((group, values) ->
        values.forEach((value, count) ->
            verdicts
                .computeIfAbsent(group, _ -> new LinkedHashMap<>())
                .put(
                    value,
                    Verdicts.of(
                        count,
                        epochs,
                        parts.getOrDefault(group, Map.of()).getOrDefault(value, List.of())))));
    return verdicts;
  }

  /** Returns the verdicts on attempts that met what the leak guard warns of, or on the others. */
  public Verdicts flagged(boolean flagged) {
    List<AttemptFigures> some = attempts.stream().filter(one -> one.flagged() == flagged).toList();
    long asked = some.stream().map(AttemptFigures::question).distinct().count();
    return Verdicts.of(asked, epochs, some.size(), some);
  }

  public Calibration calibration() {
    return new Calibration(
        attempts.stream()
            .filter(one -> one.judged() && one.confidence().isPresent())
            .map(one ->
                new Calibration.Answer(one.id(), one.confidence().getAsDouble(), one.right()))
            .toList());
  }

  public JudgeFigures judges() {
    return JudgeFigures.of(attempts);
  }

  public BudgetCurve byTurns() {
    return BudgetCurve.of(attempts, AttemptFigures::turns);
  }

  public BudgetCurve byTokens() {
    return BudgetCurve.of(attempts, AttemptFigures::tokens);
  }

  /** Returns no point where a price is missing or nothing cost anything. */
  public BudgetCurve byCost() {
    return spent().costUsd().orElse(0) > 0
        ? BudgetCurve.of(attempts, one -> one.costUsd().orElse(0))
        : new BudgetCurve(List.of());
  }
}
