package dev.webexplorer.evaluate.judge.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How much of a table agrees with the one that is wanted (arXiv 2508.07999). Rows are paired by
 * their key columns; a row counts when all its cells agree, a cell by itself.
 *
 * @param undecided cells whose wording differs where only a model could tell; they count as wrong
 * @param wrong cells that are wrong, missing or too many, the undecided aside
 */
public record TableScore(
    double rowPrecision,
    double rowRecall,
    double itemPrecision,
    double itemRecall,
    int undecided,
    int wrong) {

  /** Of a response without a table that has the wanted columns. */
  public static final TableScore NONE = new TableScore(0, 0, 0, 0, 0, 1);

  /** Scores the table in a response. */
  public static TableScore of(String response, String goldCsv, String evaluation) {
    TableRules rules = TableRules.read(evaluation);
    Grid wanted = Grid.ofCsv(goldCsv);
    Optional<Grid> given = Grid.ofMarkdown(response);
    return given
        .filter(grid -> new HashSet<>(grid.columns()).equals(new HashSet<>(rules.required())))
        .map(grid -> of(prepared(grid, wanted, rules), prepared(wanted, grid, rules), rules))
        .orElse(NONE);
  }

  /** A table's rows, typed, without second rows of one key, made ready. */
  private static List<Map<String, String>> prepared(Grid grid, Grid other, TableRules rules) {
    Map<String, List<String>> cells = new LinkedHashMap<>();
    for (String column : rules.required()) {
      cells.put(column, printed(grid, other, column));
    }
    List<Map<String, String>> rows = new ArrayList<>();
    Set<List<String>> keys = new HashSet<>();
    for (int i = 0; i < grid.rows().size(); i++) {
      int at = i;
      if (keys.add(
          rules.uniqueColumns().stream()
              .map(key -> Objects.requireNonNull(cells.get(key)).get(at))
              .toList())) {
        Map<String, String> row = new LinkedHashMap<>();
        cells.forEach((column, values) -> row.put(column, ready(rules, column, values.get(at))));
        rows.add(row);
      }
    }
    return rows;
  }

  /** A column of whole numbers beside one of decimals is printed as decimals. */
  private static List<String> printed(Grid grid, Grid other, String column) {
    List<String> own = grid.rows().stream().map(row -> row.getOrDefault(column, "")).toList();
    List<String> beside = other.rows().stream().map(row -> row.getOrDefault(column, "")).toList();
    CellType type = CellType.of(own);
    boolean widened = type == CellType.WHOLE && CellType.of(beside) == CellType.DECIMAL;
    return (widened ? CellType.DECIMAL : type).print(own);
  }

  private static String ready(TableRules rules, String column, String cell) {
    String now = cell;
    for (String step : rules.column(column).preprocess()) {
      now = CellRule.ready(step, now).orElse(now);
    }
    return now;
  }

  private static TableScore of(
      List<Map<String, String>> given, List<Map<String, String>> wanted, TableRules rules) {
    Function<Map<String, String>, List<String>> key =
        row -> rules.uniqueColumns().stream().map(row::get).toList();
    Map<List<String>, List<Map<String, String>>> byKey =
        given.stream().collect(Collectors.groupingBy(key));
    Tally tally = new Tally();
    for (Map<String, String> row : wanted) {
      for (Map<String, String> paired : byKey.getOrDefault(key.apply(row), List.of())) {
        tally.add(paired, row, rules);
      }
    }
    int columns = rules.required().size();
    return new TableScore(
        share(tally.rows, given.size()),
        share(tally.rows, wanted.size()),
        share(tally.items, given.size() * columns),
        share(tally.items, wanted.size() * columns),
        tally.undecided,
        tally.wrong + tally.unpaired(given.size(), wanted.size()));
  }

  private static double share(int part, int of) {
    return of == 0 ? 0 : (double) part / of;
  }

  /** Whether the table is right in every cell, and none is missing or too many. */
  public boolean exact() {
    return rowPrecision == 1 && rowRecall == 1 && itemPrecision == 1 && itemRecall == 1;
  }

  /** Whether nothing is wrong but what is undecided. */
  boolean rightElsewhere() {
    return wrong == 0;
  }

  public double rowF1() {
    return f1(rowPrecision, rowRecall);
  }

  public double itemF1() {
    return f1(itemPrecision, itemRecall);
  }

  private static double f1(double precision, double recall) {
    return precision + recall > 1e-9 ? 2 * precision * recall / (precision + recall) : 0;
  }

  /** Rows and cells that agree. A column with several metrics counts once for each. */
  private static final class Tally {
    private int rows;
    private int items;
    private int undecided;
    private int wrong;
    private int pairs;

    /** Rows of either side that have no other. */
    int unpaired(int given, int wanted) {
      return Math.abs(given - pairs) + Math.abs(wanted - pairs);
    }

    void add(Map<String, String> given, Map<String, String> wanted, TableRules rules) {
      boolean all = true;
      pairs++;
      for (String column : rules.required()) {
        TableRules.Column rule = rules.column(column);
        boolean key = rules.uniqueColumns().contains(column);
        for (String metric : key ? List.of("key") : rule.metric()) {
          Optional<Boolean> agrees =
              CellRule.agrees(
                  metric,
                  String.valueOf(given.get(column)),
                  String.valueOf(wanted.get(column)),
                  rule.criterionText());
          undecided += agrees.isEmpty() ? 1 : 0;
          wrong += agrees.isPresent() && !agrees.get() ? 1 : 0;
          items += agrees.orElse(false) ? 1 : 0;
          all &= agrees.orElse(false);
        }
      }
      rows += all ? 1 : 0;
    }
  }
}
