package dev.webexplorer.cli.generate;

import dev.webexplorer.agent.Agent;
import dev.webexplorer.agent.Paid;
import dev.webexplorer.agent.RunBudget;
import dev.webexplorer.agent.models.Role;
import dev.webexplorer.agent.run.RunDirectory;
import dev.webexplorer.agent.run.TurnLog;
import dev.webexplorer.agent.tools.BrowseTool;
import dev.webexplorer.browser.Corpus;
import dev.webexplorer.browser.Web;
import dev.webexplorer.cli.options.ModelRoles;
import dev.webexplorer.cli.options.Thinker;
import dev.webexplorer.cli.options.Writing;
import dev.webexplorer.cli.terminal.Console;
import dev.webexplorer.cli.terminal.Counts;
import dev.webexplorer.cli.terminal.Progress;
import dev.webexplorer.datagen.facts.FactIndex;
import dev.webexplorer.datagen.facts.FactIndexBuilder;
import dev.webexplorer.datagen.filter.Filters;
import dev.webexplorer.datagen.filter.Yield;
import dev.webexplorer.datagen.generate.GenerateSettings;
import dev.webexplorer.datagen.generate.Generated;
import dev.webexplorer.datagen.generate.Generator;
import dev.webexplorer.datagen.generate.GivenEvidence;
import dev.webexplorer.datagen.generate.Seeds;
import dev.webexplorer.datagen.rules.Rules;
import dev.webexplorer.datagen.text.Tagger;
import dev.webexplorer.datagen.write.QuestionWriter;
import dev.webexplorer.datasets.InputException;
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
import java.util.OptionalInt;
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
    Web web,
    Seeds seeds,
    ModelRoles roles,
    Writing writing,
    Filters filters,
    Filters known,
    Agent.Builder solver,
    RunBudget budget,
    GenerateSettings settings) {

  /** Who may be a model in it. */
  public static final Set<Role> ROLES =
      Set.of(Role.EXPLORER, Role.EVOLVER, Role.SOLVER, Role.READER);

  /** Questions printed at the end. */
  private static final int SHOWN = 3;

  /** As the command ends with {@code --json}. */
  private record Summary(
      String run,
      OptionalInt pages,
      OptionalInt answerable,
      int seeds,
      int accepted,
      Map<String, Long> rejected,
      Map<String, Long> undone,
      List<Yield.Line> filters,
      List<Object> rounds,
      OptionalDouble evidenceAccuracy,
      long tokens,
      OptionalDouble costUsd,
      double seconds) {}

  /** Runs, and returns whether as many questions were accepted as were wanted. */
  public boolean run(RunDirectory directory) throws InterruptedException {
    Instant start = Instant.now();
    Authors authors =
        new Authors(roles, web, writing, settings, budget, new TurnLog(directory.journal()));
    if (!Authors.needRules(roles)) {
      QuestionWriter writer =
          authors.writer(() -> {
            throw new IllegalStateException("no rules are needed");
          });
      return told(generate(writer, directory), directory, start);
    }
    Corpus corpus = corpus();
    Tagger tagger = new Tagger();
    try (FactIndex facts = facts(corpus, tagger)) {
      QuestionWriter writer =
          authors.writer(
              () -> Rules.of(corpus, facts, tagger, roles.reader(), settings.randomSeed()));
      return told(generate(writer, directory), directory, start);
    }
  }

  private Corpus corpus() {
    if (web instanceof Corpus corpus) {
      return corpus;
    }
    throw new InputException("generate by rules needs a web whose pages can be listed: local:DIR");
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

  private FactIndex facts(Corpus corpus, Tagger tagger) {
    long all = 2L * corpus.size();
    try (Progress progress = console.progress("reading the web", all)) {
      return FactIndexBuilder.open(
          corpus, cache.resolve("facts"), tagger, pages -> progress.at(pages, all));
    }
  }

  private Generated generate(QuestionWriter writer, RunDirectory directory)
      throws InterruptedException {
    Agent agent = solver.runBudget(budget).build();
    Generator generator =
        new Generator(web, seeds, writer, filters, known, agent, given(), directory, settings);
    try (Progress writing = console.progress("questions", settings.count());
        Progress solving = console.progress("attempts", 0)) {
      return generator.run(
          new Generator.Progress() {
            @Override
            public void answerable(int pages) {
              console.say(
                  "%,d of %,d pages can be answers".formatted(pages, seeds.numbers().size()));
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

  private boolean told(Generated made, RunDirectory directory, Instant start) {
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
              web instanceof Corpus corpus ? OptionalInt.of(corpus.size()) : OptionalInt.empty(),
              made.answerable(),
              made.seeds(),
              made.accepted(),
              made.rejected(),
              made.undone(),
              made.filters(),
              made.rounds().stream().<Object>map(RoundFigures::json).toList(),
              made.evidenceAccuracy(),
              paid.tokens(),
              paid.costUsd(),
              Duration.between(start, Instant.now()).toMillis() / 1000.0));
    } else {
      console.print(RoundTable.text(made.rounds()).toString());
      made.sample().stream().limit(SHOWN).forEach(this::show);
    }
    console.say(
        "%d questions from %d seeds; seeds without one: %s"
            .formatted(made.accepted(), made.seeds(), Counts.text(made.rejected())));
    if (!made.undone().isEmpty()) {
      console.say("changes taken back or refused: " + Counts.text(made.undone()));
    }
    if (!roles.rulesOnly()) {
      console.say(
          "%,d tokens, %s"
              .formatted(
                  paid.tokens(),
                  paid.costUsd().isPresent()
                      ? "%.2f USD".formatted(paid.costUsd().getAsDouble())
                      : "at prices that are not known"));
    }
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
    setting.put("Evolver", roles.name(Role.EVOLVER));
    setting.put("Solver", roles.name(Role.SOLVER));
    setting.put("Page reader", roles.name(Role.READER));
    setting.put("Evolution rounds", Integer.toString(settings.rounds()));
    writing.target().ifPresent(band -> setting.put("Wanted solve rate", band.toString()));
    if (roles.endpoint(Role.EVOLVER).isPresent()) {
      setting.put("Prompts", writing.prompts().version() + " " + writing.prompts().digest());
    }
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
