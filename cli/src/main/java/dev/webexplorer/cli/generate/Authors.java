package dev.webexplorer.cli.generate;

import dev.webexplorer.agent.Budget;
import dev.webexplorer.agent.Policy;
import dev.webexplorer.agent.RunBudget;
import dev.webexplorer.agent.Tool;
import dev.webexplorer.agent.models.Role;
import dev.webexplorer.agent.run.TurnLog;
import dev.webexplorer.agent.tools.BrowseTool;
import dev.webexplorer.agent.tools.SearchTool;
import dev.webexplorer.browser.Web;
import dev.webexplorer.cli.options.ModelRoles;
import dev.webexplorer.cli.options.Thinker;
import dev.webexplorer.cli.options.Writing;
import dev.webexplorer.datagen.Evolver;
import dev.webexplorer.datagen.Synthesizer;
import dev.webexplorer.datagen.generate.GenerateSettings;
import dev.webexplorer.datagen.generate.SolverGauge;
import dev.webexplorer.datagen.models.ModelEvolver;
import dev.webexplorer.datagen.models.ModelRole;
import dev.webexplorer.datagen.models.ModelSynthesizer;
import dev.webexplorer.datagen.models.OpenedPages;
import dev.webexplorer.datagen.rules.Rules;
import dev.webexplorer.datagen.write.AdaptiveSchedule;
import dev.webexplorer.datagen.write.FixedSchedule;
import dev.webexplorer.datagen.write.QuestionWriter;
import dev.webexplorer.datagen.write.Schedule;
import dev.webexplorer.datasets.InputException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;

/**
 * Who writes the questions of a run: rules, models, or a model that evolves what rules have
 * written.
 *
 * @param budget of the whole run
 * @param turns its journal
 */
public record Authors(
    ModelRoles roles,
    Web web,
    Writing how,
    GenerateSettings settings,
    RunBudget budget,
    TurnLog turns) {
  /** What one change of a question may take. */
  private static final Budget EVOLVING =
      new Budget(20, 128_000, Duration.ofMinutes(30), OptionalDouble.empty());

  /** Returns whether rules write, who have to read the whole web before. */
  public static boolean needRules(ModelRoles roles) {
    boolean rules = roles.endpoint(Role.EXPLORER).isEmpty();
    if (!rules && roles.endpoint(Role.EVOLVER).isEmpty()) {
      throw new InputException(
          "the explorer is a model and the evolver is rules, who change only what rules have"
              + " written: give the evolver a model too");
    }
    return rules;
  }

  /**
   * Puts them to work.
   *
   * @param rules asked for only where some are needed
   */
  QuestionWriter writer(Supplier<Rules> rules) {
    OpenedPages pages = new OpenedPages(web);
    Optional<Rules> own = needRules(roles) ? Optional.of(rules.get()) : Optional.empty();
    Synthesizer synthesizer =
        own.<Synthesizer>map(Rules::synthesizer)
            .orElseGet(() ->
                new ModelSynthesizer(
                    model(Role.EXPLORER, Budget.DEFAULT, pages, true), how.prompts()));
    Evolver evolver =
        roles.endpoint(Role.EVOLVER).isEmpty()
            ? own.orElseThrow().evolver()
            : new ModelEvolver(
                model(Role.EVOLVER, EVOLVING, pages, how.evolverTools()), how.prompts());
    return new QuestionWriter(synthesizer, evolver, schedule(), web.id());
  }

  private ModelRole model(Role role, Budget each, OpenedPages pages, boolean tools) {
    Thinker thinker = roles.thinker(role);
    List<Tool> allowed =
        tools ? List.of(new SearchTool(pages), new BrowseTool(pages, thinker.reader())) : List.of();
    return new ModelRole(
        (Policy policy) -> thinker.behind(policy).agent(pages, each).runBudget(budget),
        thinker.policy(),
        allowed,
        pages,
        turns,
        settings.randomSeed());
  }

  private Schedule schedule() {
    return how.target()
        .<Schedule>map(band -> new AdaptiveSchedule(gauge(), band, settings.rounds()))
        .orElseGet(() -> new FixedSchedule(settings.rounds()));
  }

  private SolverGauge gauge() {
    Thinker thinker = roles.thinker(Role.SOLVER);
    Budget usual = Budget.DEFAULT;
    int most = how.solveTurns().isEmpty() ? usual.turns() : Collections.max(how.solveTurns());
    Budget each = new Budget(most, usual.contextTokens(), usual.time(), OptionalDouble.empty());
    return new SolverGauge(
        thinker.agent(web, each).runBudget(budget).build(),
        thinker.policy().name(),
        settings.attempts(),
        how.solveTurns(),
        turns,
        settings.randomSeed());
  }
}
