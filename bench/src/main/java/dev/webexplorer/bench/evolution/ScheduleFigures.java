package dev.webexplorer.bench.evolution;

import dev.webexplorer.agent.Agent;
import dev.webexplorer.agent.Budget;
import dev.webexplorer.agent.Pricing;
import dev.webexplorer.agent.rules.RulePageReader;
import dev.webexplorer.agent.rules.RulePolicy;
import dev.webexplorer.agent.run.TurnLog;
import dev.webexplorer.agent.tools.BrowseTool;
import dev.webexplorer.agent.tools.SearchTool;
import dev.webexplorer.browser.local.LocalWeb;
import dev.webexplorer.browser.world.Worlds;
import dev.webexplorer.datagen.Seed;
import dev.webexplorer.datagen.facts.FactIndex;
import dev.webexplorer.datagen.facts.FactIndexBuilder;
import dev.webexplorer.datagen.generate.Seeds;
import dev.webexplorer.datagen.generate.SolverGauge;
import dev.webexplorer.datagen.rules.Rules;
import dev.webexplorer.datagen.text.Tagger;
import dev.webexplorer.datagen.write.AdaptiveSchedule;
import dev.webexplorer.datagen.write.Band;
import dev.webexplorer.datagen.write.FixedSchedule;
import dev.webexplorer.datagen.write.QuestionWriter;
import dev.webexplorer.datagen.write.Schedule;
import dev.webexplorer.datasets.QaPair;
import dev.webexplorer.datasets.journal.Journal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * {@code ScheduleFigures FOLDER SEEDS BAND [RANDOM_SEED PAGES]}: how many questions land in a band
 * of solve rates, and what the solver took for it, when all are evolved five rounds and when each
 * is evolved by measure. Both write about the same seeds. The web is the world, or else the local
 * web in {@code FOLDER/web}; what is built and journaled goes into the folder.
 */
public final class ScheduleFigures {
  private static final int ROUNDS = 5;
  private static final int SEED = 7;

  /** Rules always take as many turns: their rate is the share of these within which they find. */
  private static final List<Integer> TURNS = List.of(3, 5, 10, 20, 40);

  private final LocalWeb web;
  private final Rules rules;
  private final Journal journal;
  private final List<Seed> seeds;
  private final Band band;

  private ScheduleFigures(LocalWeb web, Rules rules, Journal journal, List<Seed> seeds, Band band) {
    this.web = web;
    this.rules = rules;
    this.journal = journal;
    this.seeds = seeds;
    this.band = band;
  }

  public static void main(String[] args) {
    Path folder = Path.of(args[0]);
    Tagger tagger = new Tagger();
    try (LocalWeb web = open(args, folder);
        FactIndex facts = FactIndexBuilder.open(web, folder.resolve("facts"), tagger, done -> {});
        Journal journal = Journal.open(folder.resolve("journal-" + System.nanoTime()), "run")) {
      Rules rules = Rules.of(web, facts, tagger, new RulePageReader(), SEED);
      Seeds pages = Seeds.pages(web, SEED);
      List<Seed> seeds =
          pages.numbers().stream()
              .limit(Integer.parseInt(args[1]))
              .map(number -> pages.byNumber().apply(number))
              .toList();
      ScheduleFigures figures = new ScheduleFigures(web, rules, journal, seeds, Band.of(args[2]));
      System.out.printf("%s, %d seeds, band %s%n", web.id().name(), seeds.size(), args[2]);
      figures.fixed();
      figures.adaptive();
    }
  }

  private static LocalWeb open(String[] args, Path folder) {
    return args.length > 3
        ? Worlds.open(
            Long.parseLong(args[3]),
            Integer.parseInt(args[4]),
            folder.resolve("worlds"),
            (phase, done, total) -> {})
        : LocalWeb.open(folder.resolve("web"));
  }

  private CountingGauge gauge() {
    Budget budget =
        new Budget(TURNS.getLast(), 128_000, Duration.ofHours(1), OptionalDouble.empty());
    Agent solver =
        Agent.builder(new RulePolicy())
            .tools(new SearchTool(web), new BrowseTool(web, new RulePageReader()))
            .budget(budget)
            .pricing(Pricing.FREE)
            .build();
    return new CountingGauge(
        new SolverGauge(solver, "rules", 1, TURNS, new TurnLog(journal), SEED));
  }

  /** Every question is solved once it is done: before, nobody knows how hard it is. */
  private void fixed() {
    CountingGauge gauge = gauge();
    BandTally tally = new BandTally(band);
    write(
        new FixedSchedule(ROUNDS), tally, pair -> gauge.measure(new PairPuzzle(pair)).solveRate());
    tally.print("fixed", gauge);
  }

  private void adaptive() {
    CountingGauge gauge = gauge();
    BandTally tally = new BandTally(band);
    write(
        new AdaptiveSchedule(gauge, band, ROUNDS),
        tally,
        pair -> pair.difficulty().getLast().solveRate());
    tally.print("adaptive", gauge);
  }

  private void write(Schedule schedule, BandTally tally, ToDoubleFunction<QaPair> rate) {
    QuestionWriter writer =
        new QuestionWriter(rules.synthesizer(), rules.evolver(), schedule, web.id());
    for (Seed seed : seeds) {
      switch (writer.write(seed, tally.taken(), "")) {
        case QuestionWriter.Result.Written written -> {
          QaPair pair = written.examined().pair();
          tally.add(pair.answer(), rate.applyAsDouble(pair));
        }
        case QuestionWriter.Result.Refused refused -> tally.refuse(refused.reason());
      }
    }
  }
}
