package dev.webexplorer.cli.generate;

import dev.webexplorer.agent.Agent;
import dev.webexplorer.agent.Policy;
import dev.webexplorer.agent.run.RunDirectory;
import dev.webexplorer.agent.tools.BrowseTool;
import dev.webexplorer.browser.Corpus;
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

/** One run of the generator, told on a console. */
public record Generation(
    Console console,
    Path cache,
    Corpus web,
    Thinker thinker,
    Agent.Builder solver,
    GenerateSettings settings) {

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
      double seconds) {}

  /** Runs, and returns whether as many questions were accepted as were wanted. */
  public boolean run(RunDirectory directory) throws InterruptedException {
    Instant start = Instant.now();
    Tagger tagger = new Tagger();
    try (FactIndex facts = facts(tagger)) {
      RuleWriter writer =
          new RuleWriter(web, facts, tagger, explorer(), settings.rounds(), settings.randomSeed());
      BrowseTool browse = new BrowseTool(web, thinker.reader());
      GivenEvidence given = new GivenEvidence(thinker.policy(), browse, settings.randomSeed());
      Generator generator =
          new Generator(
              web, writer, filters(), known(), solver.build(), given, directory, settings);
      Generated made = generate(generator);
      return told(made, directory, Duration.between(start, Instant.now()));
    }
  }

  private Explorer explorer() {
    Policy policy = thinker.rules() ? new RuleExplorer(RuleWriter.MOST_PAGES) : thinker.policy();
    return new Explorer(policy, web, thinker.reader());
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
    setting.put("Explorer, evolver and solver", thinker.policy().name());
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
