package dev.webexplorer.cli.generate;

import dev.webexplorer.agent.Agent;
import dev.webexplorer.agent.Budget;
import dev.webexplorer.agent.Paid;
import dev.webexplorer.agent.RunBudget;
import dev.webexplorer.agent.models.Role;
import dev.webexplorer.agent.run.RunDirectory;
import dev.webexplorer.agent.run.TurnLog;
import dev.webexplorer.agent.tools.BrowseTool;
import dev.webexplorer.browser.Corpus;
import dev.webexplorer.cli.options.ModelRoles;
import dev.webexplorer.cli.options.Thinker;
import dev.webexplorer.cli.terminal.Console;
import dev.webexplorer.cli.terminal.Progress;
import dev.webexplorer.datagen.explore.Explorer;
import dev.webexplorer.datagen.explore.RuleExplorer;
import dev.webexplorer.datagen.facts.FactIndex;
import dev.webexplorer.datagen.facts.FactIndexBuilder;
import dev.webexplorer.datagen.filter.DuplicateFilter;
import dev.webexplorer.datagen.filter.Filter;
import dev.webexplorer.datagen.filter.Filters;
import dev.webexplorer.datagen.filter.Yield;
import dev.webexplorer.datagen.generate.GenerateSettings;
import dev.webexplorer.datagen.generate.Generated;
import dev.webexplorer.datagen.generate.Generator;
import dev.webexplorer.datagen.generate.GivenEvidence;
import dev.webexplorer.datagen.rules.RuleWriter;
import dev.webexplorer.datagen.text.Tagger;
import dev.webexplorer.datasets.QaPair;
import dev.webexplorer.evaluate.metrics.RoundFigures;
import dev.webexplorer.evaluate.report.HtmlReport;
import dev.webexplorer.evaluate.report.RoundTable;
import dev.webexplorer.evaluate.report.RunReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SequencedMap;
import java.util.Set;

/**
 * One run of the generator, told on a console.
 *
 * @param roles those of {@link #ROLES}
 * @param budget of all of them together
 */
public record Generation(
    Console console,
    Path cache,
    Corpus web,
    ModelRoles roles,
    Agent.Builder solver,
    RunBudget budget,
    GenerateSettings settings) {

  /** Who may be a model in it. */
  public static final Set<Role> ROLES = Set.of(Role.EXPLORER, Role.SOLVER, Role.READER);

  /** Questions printed at the end. */
  private static final int SHOWN = 3;

  /** As the command ends with {@code --json}. */
  private record Summary(
      String run,
      int pages,
      int answerable,
      int seeds,
      int accepted,
      Map<String, Long> rejected,
      List<Yield.Line> filters,
      List<Object> rounds,
      OptionalDouble evidenceAccuracy,
      long tokens,
      OptionalDouble costUsd,
      double seconds) {}

  /** Runs, and returns whether as many questions were accepted as were wanted. */
  public boolean run(RunDirectory directory) throws InterruptedException {
    Instant start = Instant.now();
    Tagger tagger = new Tagger();
    try (FactIndex facts = facts(tagger)) {
      RuleWriter writer =
          new RuleWriter(
              web, facts, tagger, explorer(directory), settings.rounds(), settings.randomSeed());
      Agent agent = solver.runBudget(budget).build();
      Generator generator =
          new Generator(web, writer, filters(), known(), agent, given(), directory, settings);
      Generated made = generate(generator);
      return told(made, directory, Duration.between(start, Instant.now()));
    }
  }

  private Explorer explorer(RunDirectory directory) {
    Thinker thinker = roles.thinker(Role.EXPLORER);
    if (roles.endpoint(Role.EXPLORER).isEmpty()) {
      thinker = thinker.with(new RuleExplorer(RuleWriter.MOST_PAGES));
    }
    return roles.rulesOnly()
        ? new Explorer(thinker.policy(), web, thinker.reader())
        : new Explorer(
            thinker.agent(web, Budget.DEFAULT).runBudget(budget).build(),
            web,
            new TurnLog(directory.journal()));
  }

  private GivenEvidence given() {
    Thinker thinker = roles.thinker(Role.SOLVER);
    return new GivenEvidence(
        thinker.policy(),
        thinker.pricing(),
        budget,
        new BrowseTool(web, thinker.reader()),
        settings.randomSeed());
  }

  private static Filters filters() {
    return Filters.of(
        Filter.skipped("contamination", Filter.Cost.TEXT, "no benchmark was given"),
        Filter.skipped("closed_book", Filter.Cost.MODEL, "rules know nothing without pages"));
  }

  private static Filters known() {
    return Filters.of(new DuplicateFilter());
  }

  private FactIndex facts(Tagger tagger) {
    long all = 2L * web.size();
    try (Progress progress = console.progress("reading the web", all)) {
      return FactIndexBuilder.open(
          web, cache.resolve("facts"), tagger, pages -> progress.at(pages, all));
    }
  }

  private Generated generate(Generator generator) throws InterruptedException {
    try (Progress writing = console.progress("questions", settings.count());
        Progress solving = console.progress("attempts", 0)) {
      return generator.run(
          new Generator.Progress() {
            @Override
            public void answerable(int pages) {
              console.say("%,d of %,d pages can be answers".formatted(pages, web.size()));
            }

            @Override
            public void accepted(int questions, int seeds) {
              writing.at(questions, settings.count());
            }

            @Override
            public void solved(long attempts, long all) {
              solving.at(attempts, all);
            }
          });
    }
  }

  private boolean told(Generated made, RunDirectory directory, Duration took) {
    Path report = directory.folder().resolve("report.html");
    try {
      HtmlReport.write(report(made), report);
    } catch (IOException e) {
      throw new UncheckedIOException(report.toString(), e);
    }
    Paid paid = budget.paid();
    boolean enough = made.accepted() >= settings.count() && made.failures().isEmpty();
    if (console.json()) {
      console.printJson(
          new Summary(
              directory.run(),
              web.size(),
              made.answerable(),
              made.seeds(),
              made.accepted(),
              made.rejected(),
              made.filters(),
              made.rounds().stream().<Object>map(RoundFigures::json).toList(),
              made.evidenceAccuracy(),
              paid.tokens(),
              paid.costUsd(),
              took.toMillis() / 1000.0));
    } else {
      console.print(RoundTable.text(made.rounds()).toString());
      made.sample().stream().limit(SHOWN).forEach(this::show);
    }
    console.say(
        "%d questions from %d seeds; seeds without one: %s"
            .formatted(made.accepted(), made.seeds(), made.rejected()));
    made.evidenceAccuracy()
        .ifPresent(share ->
            console.say(
                "with the evidence's pages in hand, %.1f %% of the last round is answered right"
                    .formatted(100 * share)));
    console.say("report: " + report);
    made.failures().forEach(console::warn);
    if (made.accepted() < settings.count()) {
      console.warn(
          "only %d of %d questions: the seeds are used up (--max-seeds)"
              .formatted(made.accepted(), settings.count()));
    }
    return enough;
  }

  private void show(QaPair pair) {
    console.print("");
    console.print("First: " + pair.rounds().getFirst().question());
    console.print("Last:  " + pair.question());
    console.print("Answer: " + pair.answer());
  }

  private RunReport report(Generated made) {
    SequencedMap<String, String> setting = new LinkedHashMap<>();
    setting.put("Web", web.id().toString());
    setting.put("Explorer", roles.name(Role.EXPLORER));
    setting.put("Evolver", "rules");
    setting.put("Solver", roles.name(Role.SOLVER));
    setting.put("Page reader", roles.name(Role.READER));
    setting.put("Evolution rounds", Integer.toString(settings.rounds()));
    setting.put("Random seed", Long.toString(settings.randomSeed()));
    return new RunReport(
        made.accepted() + " questions on " + web.id().name(),
        setting,
        new RunReport.Intake(made.seeds(), made.accepted(), made.rejected()),
        made.rounds(),
        made.sample(),
        made.attempts());
  }
}
