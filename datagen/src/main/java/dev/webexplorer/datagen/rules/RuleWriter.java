package dev.webexplorer.datagen.rules;

import dev.webexplorer.agent.PageReader;
import dev.webexplorer.browser.Corpus;
import dev.webexplorer.browser.Page;
import dev.webexplorer.datagen.clue.ClueFinder;
import dev.webexplorer.datagen.explore.Exploration;
import dev.webexplorer.datagen.explore.Explorer;
import dev.webexplorer.datagen.explore.RuleExplorer;
import dev.webexplorer.datagen.facts.Entity;
import dev.webexplorer.datagen.facts.FactIndex;
import dev.webexplorer.datagen.facts.Kinds;
import dev.webexplorer.datagen.text.Tagger;
import dev.webexplorer.datasets.QaPair;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes a question around a seed by rules: explores, synthesizes, evolves. Thread-safe. */
public final class RuleWriter {
  /** Field of a pair, beside those of the format: the page that is the answer. */
  public static final String ANSWER_URL = "answer_url";

  /** Another: how many steps of its evolution were taken back, by reason. */
  public static final String UNDONE = "undone";

  private static final int MOST_ANSWERS = 8;
  private static final int MOST_PAGES = 24;

  private final Corpus web;
  private final FactIndex facts;
  private final Explorer explorer;
  private final RuleSynthesizer synthesizer;
  private final RuleEvolver evolver;
  private final long randomSeed;
  private final int rounds;

  public RuleWriter(
      Corpus web, FactIndex facts, Tagger tagger, PageReader reader, int rounds, long randomSeed) {
    Salience salience = new Salience(web, facts.catalog());
    this.web = web;
    this.facts = facts;
    this.explorer = new Explorer(new RuleExplorer(MOST_PAGES), web, reader);
    this.synthesizer =
        new RuleSynthesizer(web, facts, new ClueFinder(facts.catalog(), tagger), salience);
    this.evolver = new RuleEvolver(facts, salience);
    this.rounds = rounds;
    this.randomSeed = randomSeed;
  }

  /** What came of a seed. */
  public sealed interface Result {

    /** A question that passed all checks. */
    record Written(QaPair pair) implements Result {}

    /** No page tried made a question; the reason of the last. */
    record Refused(String reason) implements Result {}
  }

  /** Returns how many pages of the web can be answers. */
  public int answerable() {
    int pages = 0;
    for (int page = 0; page < web.size(); page++) {
      pages += entity(page).isPresent() ? 1 : 0;
    }
    return pages;
  }

  private Optional<Entity> entity(int page) {
    return facts.catalog().entity(page).filter(entity -> Kinds.isKnown(entity.kind()));
  }

  /**
   * Tries the seed's own page as the answer, then pages that it links to.
   *
   * @param taken answers that other questions have
   */
  public Result write(int seed, Set<String> taken, String run) {
    String reason = "no_answer";
    Page page = web.page(seed);
    for (int answer : answers(seed, page, taken)) {
      Page about = web.page(answer);
      Exploration exploration = explorer.explore(about.title(), about.url(), randomSeed);
      Optional<Sketch> sketch = synthesizer.synthesize(exploration);
      if (sketch.isEmpty()) {
        reason = "few_clues";
      } else if (!new Uniqueness(facts).holds(sketch.get())) {
        reason = "unique";
      } else {
        RuleEvolver.Evolution evolution = evolver.evolve(sketch.get(), rounds);
        Optional<String> failed = new PairChecks(web, facts).failed(evolution);
        if (failed.isEmpty()) {
          return new Result.Written(new PairText(web, run).pair(page.title(), evolution));
        }
        reason = failed.get();
      }
    }
    return new Result.Refused(reason);
  }

  private List<Integer> answers(int seed, Page page, Set<String> taken) {
    List<Integer> linked =
        page.links().stream()
            .map(link -> facts.catalog().page(link.url()).orElse(-1))
            .filter(other -> other >= 0 && other != seed)
            .distinct()
            .collect(Collectors.toCollection(ArrayList::new));
    Collections.shuffle(linked, new Random(randomSeed + seed));
    linked.addFirst(seed);
    return linked.stream()
        .filter(p -> entity(p).filter(e -> !taken.contains(e.title())).isPresent())
        .limit(MOST_ANSWERS)
        .toList();
  }
}
