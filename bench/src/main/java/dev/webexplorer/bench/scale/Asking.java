package dev.webexplorer.bench.scale;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.webexplorer.agent.Agent;
import dev.webexplorer.agent.rules.RulePageReader;
import dev.webexplorer.agent.rules.RulePolicy;
import dev.webexplorer.agent.run.RunConfiguration;
import dev.webexplorer.agent.run.RunDirectory;
import dev.webexplorer.agent.tools.BrowseTool;
import dev.webexplorer.agent.tools.SearchTool;
import dev.webexplorer.browser.local.LocalWeb;
import dev.webexplorer.browser.world.Worlds;
import dev.webexplorer.datagen.facts.FactIndex;
import dev.webexplorer.datagen.facts.FactIndexBuilder;
import dev.webexplorer.datagen.filter.DuplicateFilter;
import dev.webexplorer.datagen.filter.Filters;
import dev.webexplorer.datagen.generate.GenerateSettings;
import dev.webexplorer.datagen.generate.Generated;
import dev.webexplorer.datagen.generate.Generator;
import dev.webexplorer.datagen.generate.GivenEvidence;
import dev.webexplorer.datagen.generate.Seeds;
import dev.webexplorer.datagen.rules.Rules;
import dev.webexplorer.datagen.text.Tagger;
import dev.webexplorer.datagen.write.FixedSchedule;
import dev.webexplorer.datagen.write.QuestionWriter;
import java.nio.file.Path;
import java.util.Map;

/** Generates questions from a world by the rules and solves all their rounds by the rules. */
final class Asking {
  private static final long SEED = 7;
  private static final int QUESTIONS = 30;
  private static final int ROUNDS = 5;

  private Asking() {}

  /**
   * How fast it went.
   *
   * @param readingMicros processor time that a page took before the first question
   * @param seconds from then until the dataset stood
   */
  record Speed(int questions, int attempts, double readingMicros, double seconds) {}

  static Speed measure(int pages, Path folder) throws InterruptedException {
    Tagger tagger = new Tagger();
    try (LocalWeb web =
        Worlds.open(SEED, pages, folder.resolve("worlds"), (phase, done, total) -> {})) {
      long processor = Processor.all();
      try (FactIndex facts =
          FactIndexBuilder.open(web, folder.resolve("facts"), tagger, done -> {})) {
        double reading = (Processor.all() - processor) / 1e3 / pages;
        long start = System.nanoTime();
        Generated made = generate(web, facts, tagger, folder.resolve("run"));
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Speed(made.accepted(), made.accepted() * (ROUNDS + 1), reading, seconds);
      }
    }
  }

  private static Generated generate(LocalWeb web, FactIndex facts, Tagger tagger, Path run)
      throws InterruptedException {
    RulePageReader reader = new RulePageReader();
    Rules rules = Rules.of(web, facts, tagger, reader, SEED);
    QuestionWriter writer =
        new QuestionWriter(
            rules.synthesizer(), rules.evolver(), new FixedSchedule(ROUNDS), web.id());
    BrowseTool browse = new BrowseTool(web, reader);
    GivenEvidence given = new GivenEvidence(new RulePolicy(), browse, SEED);
    Agent solver =
        Agent.builder(new RulePolicy())
            .tools(new SearchTool(web), new BrowseTool(web, reader))
            .build();
    GenerateSettings settings =
        new GenerateSettings(
            QUESTIONS,
            ROUNDS,
            QUESTIONS * 5,
            GenerateSettings.Solve.ALL,
            1,
            SEED,
            Runtime.getRuntime().availableProcessors());
    RunConfiguration configuration =
        new RunConfiguration(JsonNodeFactory.instance.objectNode(), Map.of());
    try (RunDirectory directory = RunDirectory.open(run, configuration, false)) {
      return new Generator(
              web,
              Seeds.pages(web, SEED),
              writer,
              Filters.NONE,
              Filters.of(new DuplicateFilter()),
              solver,
              given,
              directory,
              settings)
          .run(new Unseen());
    }
  }

  /** Tells nobody. */
  private static final class Unseen implements Generator.Progress {
    @Override
    public void answerable(int pages) {}

    @Override
    public void accepted(int questions, int seeds) {}

    @Override
    public void solved(long attempts, long all) {}
  }
}
