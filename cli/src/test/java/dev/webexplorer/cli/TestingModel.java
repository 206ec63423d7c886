package dev.webexplorer.cli;

import dev.webexplorer.agent.Context;
import dev.webexplorer.agent.Policy;
import dev.webexplorer.agent.Step;
import dev.webexplorer.agent.rules.RulePageReader;
import dev.webexplorer.browser.local.LocalWeb;
import dev.webexplorer.browser.world.Worlds;
import dev.webexplorer.datagen.facts.FactIndex;
import dev.webexplorer.datagen.facts.FactIndexBuilder;
import dev.webexplorer.datagen.models.RuleModel;
import dev.webexplorer.datagen.rules.Rules;
import dev.webexplorer.datagen.text.Tagger;
import dev.webexplorer.datagen.write.FixedSchedule;
import dev.webexplorer.datagen.write.QuestionWriter;
import java.nio.file.Path;

/** The rules as what stands behind a server: explores and writes on a world, and else solves. */
final class TestingModel implements Policy, AutoCloseable {
  private final LocalWeb world;
  private final FactIndex facts;
  private final RuleModel model;

  private TestingModel(LocalWeb world, FactIndex facts, int rounds) {
    this.world = world;
    this.facts = facts;
    Rules rules = Rules.of(world, facts, new Tagger(), new RulePageReader(), 0);
    this.model =
        new RuleModel(
            new QuestionWriter(
                rules.synthesizer(), rules.evolver(), new FixedSchedule(rounds), world.id()));
  }

  /** Opens a world, as {@code --web world:NUMBER,PAGES} does. */
  static TestingModel on(long number, int pages, int rounds, Path folder) {
    LocalWeb world =
        Worlds.open(number, pages, folder.resolve("model-worlds"), (phase, done, total) -> {});
    FactIndex facts =
        FactIndexBuilder.open(world, folder.resolve("model-facts"), new Tagger(), done -> {});
    return new TestingModel(world, facts, rounds);
  }

  @Override
  public String name() {
    return model.name();
  }

  @Override
  public Step next(Context seen) {
    return model.next(seen);
  }

  @Override
  public void close() {
    facts.close();
    world.close();
  }
}
