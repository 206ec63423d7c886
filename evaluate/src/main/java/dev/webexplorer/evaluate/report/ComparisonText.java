package dev.webexplorer.evaluate.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.webexplorer.evaluate.compare.Comparison;
import dev.webexplorer.evaluate.statistics.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** A comparison of two runs for a person, and for a program. */
public final class ComparisonText {
  private ComparisonText() {}

  /**
   * Returns lines for a terminal.
   *
   * @param adjusted the p value corrected for all comparisons made at once
   * @param most questions listed that flipped
   */
  public static String of(Comparison one, double adjusted, int most) {
    TextTable runs =
        new TextTable("Run", "Accuracy")
            .row("A " + one.first(), Figure.share(OptionalDouble.of(one.accuracyFirst())))
            .row("B " + one.second(), Figure.share(OptionalDouble.of(one.accuracySecond())));
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s: %s questions, %s pairs of attempts, %s left out that only one run has judged"
            .formatted(
                one.benchmark(),
                Figure.count(one.questions()),
                Figure.count(one.pairs()),
                Figure.count(one.unpaired())));
    lines.addAll(runs.lines());
    lines.add(
        "B less A: %s points (95%%: %s by t, %s by resampling questions)"
            .formatted(
                points(one.difference().value()),
                points(one.difference().interval()),
                points(one.bootstrap())));
    lines.add(
        String.format(
            Locale.ROOT, "p = %.4g by %s; %.4g corrected by Holm", one.p(), one.test(), adjusted));
    lines.add(
        "a difference of 2 points would need "
            + Figure.count(one.questionsForTwoPoints())
            + " questions (power 80%, level 5%)");
    lines.add(Figure.count(one.flips().size()) + " questions flipped");
    if (!one.flips().isEmpty() && most > 0) {
      TextTable flips = new TextTable("Question", "A", "B");
      one.flips().stream()
          .limit(most)
          .forEach(flip ->
              flips.row(
                  flip.question(),
                  flip.first().correct() + "/" + flip.first().judged(),
                  flip.second().correct() + "/" + flip.second().judged()));
      lines.addAll(flips.lines());
    }
    return String.join("\n", lines);
  }

  private static String points(double share) {
    return String.format(Locale.ROOT, "%+.1f", 100 * share);
  }

  private static String points(Interval interval) {
    return points(interval.low()) + " to " + points(interval.high());
  }

  /** Returns the same as JSON, with all flips. */
  public static ObjectNode json(Comparison one, double adjusted) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("benchmark", one.benchmark()).put("first", one.first()).put("second", one.second());
    json.put("settings_differ", one.settings());
    json.put("questions", one.questions()).put("pairs", one.pairs());
    json.put("unpaired", one.unpaired());
    json.putArray("accuracy").add(one.accuracyFirst()).add(one.accuracySecond());
    Interval interval = one.difference().interval();
    json.put("difference", one.difference().value());
    json.putArray("interval").add(interval.low()).add(interval.high());
    json.putArray("bootstrap").add(one.bootstrap().low()).add(one.bootstrap().high());
    json.put("test", one.test()).put("p", one.p()).put("p_holm", adjusted);
    json.put("questions_for_two_points", one.questionsForTwoPoints());
    one.flips()
        .forEach(flip ->
            json.withArray("flips")
                .addObject()
                .put("question", flip.question())
                .put("first", flip.first().correct())
                .put("second", flip.second().correct())
                .put("attempts", flip.first().judged()));
    return json;
  }
}
