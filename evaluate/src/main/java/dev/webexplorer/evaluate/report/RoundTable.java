package dev.webexplorer.evaluate.report;

import dev.webexplorer.evaluate.metrics.RoundFigures;
import java.util.ArrayList;
import java.util.List;

/** The figures by round as a table: one row for each round, in the order given. */
public final class RoundTable {
  private RoundTable() {}

  /** Returns the table for a terminal. */
  public static TextTable text(List<RoundFigures> rounds) {
    TextTable table = new TextTable(headings().toArray(String[]::new));
    rounds.forEach(round -> table.row(cells(round).toArray(String[]::new)));
    return table;
  }

  static List<String> headings() {
    List<String> headings = new ArrayList<>(List.of("Round", "Questions", "Accuracy"));
    RoundFigures.TURN_LIMITS.forEach(limit -> headings.add("Within " + limit));
    headings.addAll(List.of("Turns", "Shortcut", "Clue shortcut"));
    return headings;
  }

  static List<String> cells(RoundFigures round) {
    List<String> cells = new ArrayList<>();
    cells.add("Q" + round.round());
    cells.add(Figure.count(round.questions()));
    cells.add(Figure.share(round.accuracy()));
    for (int limit : RoundFigures.TURN_LIMITS) {
      cells.add(Figure.share(round.accuracyAt(), limit));
    }
    cells.add(Figure.mean(round.meanTurns()));
    cells.add(Figure.share(round.shortcutRate()));
    cells.add(Figure.share(round.clueShortcutRate()));
    return cells;
  }
}
