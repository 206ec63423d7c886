package dev.webexplorer.evaluate.report;

import dev.webexplorer.evaluate.report.Section.Grid;
import dev.webexplorer.evaluate.run.Spent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;

/** How attempts ended and what they took, for each question and for each right answer. */
final class SpentSection {
  private final Spent spent;
  private final List<List<String>> rows = new ArrayList<>();

  private SpentSection(Spent spent) {
    this.spent = spent;
  }

  static Section of(Spent spent) {
    SpentSection section = new SpentSection(spent);
    return new Section(
        "spent",
        "Ends and costs",
        "Time is what attempts took one by one; many run at once. A cost is empty when a price is"
            + " missing.",
        List.of(section.ends(), section.amounts()),
        List.of());
  }

  private Grid ends() {
    List<List<String>> ends = new ArrayList<>();
    spent
        .stopReasons()
        .forEach((reason, count) ->
            ends.add(
                List.of(
                    reason.name().toLowerCase(Locale.ROOT),
                    Figure.count(count),
                    Figure.share(OptionalDouble.of((double) count / spent.attempts())))));
    return new Grid("Stop reasons", List.of("Stopped by", "Attempts", "Share"), ends);
  }

  private Grid amounts() {
    if (spent.attempts() > 0) {
      add("turns", spent.turns());
      spent.toolCalls().forEach((tool, count) -> add(tool + " calls", count));
      add("input tokens", spent.usage().inputTokens());
      add("cached input tokens", spent.usage().cachedInputTokens());
      add("output tokens", spent.usage().outputTokens());
      add("reasoning tokens", spent.usage().reasoningTokens());
      add("seconds", spent.wallMs() / 1000.0, Figure::amount);
      spent.costUsd().ifPresent(cost -> add("cost, USD", cost, Figure::dollars));
    }
    return new Grid(
        "Median time of an attempt: " + Figure.amount(spent.medianWallMs() / 1000.0) + " s",
        List.of("What", "In all", "An attempt", "A question", "A right answer"),
        rows);
  }

  private void add(String what, long count) {
    add(what, (double) count, Figure::amount);
  }

  private void add(String what, double amount, DoubleFunction<String> written) {
    rows.add(
        List.of(
            what,
            written.apply(amount),
            written.apply(amount / spent.attempts()),
            written.apply(amount / spent.questions()),
            spent.correct() == 0 ? "" : written.apply(amount / spent.correct())));
  }
}
