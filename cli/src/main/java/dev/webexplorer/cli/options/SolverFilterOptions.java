package dev.webexplorer.cli.options;

import dev.webexplorer.agent.Budget;
import dev.webexplorer.agent.RunBudget;
import dev.webexplorer.agent.models.Role;
import dev.webexplorer.browser.Web;
import dev.webexplorer.datagen.filter.ClosedBookFilter;
import dev.webexplorer.datagen.filter.Filter;
import dev.webexplorer.datagen.filter.RivalFilter;
import dev.webexplorer.datagen.filter.SolvableFilter;
import dev.webexplorer.datasets.InputException;
import dev.webexplorer.evaluate.judge.MatchJudge;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Option;

/** Filters that ask the solver. */
public final class SolverFilterOptions {
  @Option(
      names = "--closed-book",
      paramLabel = "K",
      defaultValue = "0",
      description = "Refuse what the solver, a model, answers without tools in one of K tries.")
  private int closedBook;

  @Option(
      names = "--solvable",
      paramLabel = "K",
      defaultValue = "0",
      description = "Refuse what the solver answers in none of K attempts.")
  private int solvable;

  @Option(
      names = "--rivals",
      paramLabel = "K",
      defaultValue = "0",
      description = {
        "Refuse what has another answer: of K attempts of the solver, a model, each other answer",
        "is checked against all clues."
      })
  private int rivals;

  /** Returns the filters that were asked for; a closed book that was not is said to be skipped. */
  public List<Filter> filters(ModelRoles roles, Web web, RunBudget budget, long randomSeed) {
    if (closedBook < 0 || solvable < 0 || rivals < 0) {
      throw new InputException("--closed-book, --solvable and --rivals must be 0 or more");
    }
    if (roles.endpoint(Role.SOLVER).isEmpty() && closedBook + rivals > 0) {
      throw new InputException(
          "--closed-book and --rivals ask a model, and the solver is rules: give --model");
    }
    Thinker thinker = roles.thinker(Role.SOLVER);
    MatchJudge judge = new MatchJudge();
    List<Filter> filters = new ArrayList<>();
    filters.add(
        closedBook == 0
            ? Filter.skipped("closed_book", Filter.Cost.MODEL, "not asked for")
            : new ClosedBookFilter(
                thinker
                    .agent(web, Budget.DEFAULT)
                    .tools(List.of())
                    .instructions(ClosedBookFilter.INSTRUCTIONS)
                    .runBudget(budget)
                    .build(),
                judge,
                closedBook,
                randomSeed));
    if (solvable > 0) {
      filters.add(
          new SolvableFilter(
              thinker.agent(web, Budget.DEFAULT).runBudget(budget).build(),
              judge,
              solvable,
              randomSeed));
    }
    if (rivals > 0) {
      filters.add(
          new RivalFilter(
              thinker.agent(web, Budget.DEFAULT).runBudget(budget).build(),
              thinker.agent(web, Budget.DEFAULT).runBudget(budget).build(),
              judge,
              rivals,
              randomSeed));
    }
    return filters;
  }

  /** Returns what results depend on. */
  public Map<String, String> settings() {
    Map<String, String> settings = new TreeMap<>();
    put("closed_book", closedBook, settings);
    put("solvable", solvable, settings);
    put("rivals", rivals, settings);
    return settings;
  }

  private static void put(String name, int value, Map<String, String> into) {
    if (value > 0) {
      into.put(name, Integer.toString(value));
    }
  }
}
