package dev.webexplorer.datagen.rules;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.webexplorer.agent.PageReader;
import dev.webexplorer.browser.Corpus;
import dev.webexplorer.browser.Page;
import dev.webexplorer.browser.SearchQuery;
import dev.webexplorer.datagen.clue.ClueFinder;
import dev.webexplorer.datagen.clue.Draft;
import dev.webexplorer.datagen.explore.Exploration;
import dev.webexplorer.datagen.explore.Explorer;
import dev.webexplorer.datagen.explore.RuleExplorer;
import dev.webexplorer.datagen.facts.Entity;
import dev.webexplorer.datagen.facts.FactIndex;
import dev.webexplorer.datagen.facts.Kinds;
import dev.webexplorer.datagen.filter.Examined;
import dev.webexplorer.datagen.text.Tagger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashSet;
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

  /** Pages that an exploration by rules reads at most. */
  public static final int MOST_PAGES = 24;

  private static final int MOST_ANSWERS = 60;
  private static final int MOST_QUERY = 200;
  private static final int MOST_NEAR = 300;

  private static final int MOST_SETS = 4;
  private static final int MOST_REMEMBERED = 5000;

  private final Cache<Wanted, Try> tries =
      Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();
  private final Corpus web;
  private final FactIndex facts;
  private final Explorer explorer;
  private final RuleSynthesizer synthesizer;
  private final RuleEvolver evolver;
  private final BitSet tied;
  private final long randomSeed;
  private final int rounds;

  public RuleWriter(
      Corpus web, FactIndex facts, Tagger tagger, PageReader reader, int rounds, long randomSeed) {
    this(
        web,
        facts,
        tagger,
        new Explorer(new RuleExplorer(MOST_PAGES), web, reader),
        rounds,
        randomSeed);
  }

  public RuleWriter(
      Corpus web, FactIndex facts, Tagger tagger, Explorer explorer, int rounds, long randomSeed) {
    Salience salience = new Salience(web, facts.catalog());
    this.web = web;
    this.facts = facts;
    this.explorer = explorer;
    this.synthesizer =
        new RuleSynthesizer(web, facts, new ClueFinder(facts.catalog(), tagger), salience);
    this.evolver = new RuleEvolver(facts, salience);
    this.tied = facts.tied();
    this.rounds = rounds;
    this.randomSeed = randomSeed;
  }

  /** What came of a seed. */
  public sealed interface Result {

    /** A question that passed all checks. */
    record Written(Examined examined) implements Result {}

    /** No page tried made a question; the reason of the last. */
    record Refused(String reason, List<Examined.Said> findings) implements Result {}
  }

  /**
   * A page as the answer.
   *
   * @param singleFacts whether clues may be made of single facts, which read worse than sentences
   */
  private record Wanted(int answer, boolean singleFacts) {}

  /** What came of a page as the answer; the same for every seed that leads to it. */
  private sealed interface Try {
    record Evolved(RuleEvolver.Evolution evolution, List<Examined.Said> findings) implements Try {}

    record Failed(String reason, List<Examined.Said> findings) implements Try {
      Failed(String reason) {
        this(reason, List.of());
      }
    }

    /** A question whose answer one search does not show is worth waiting for. */
    default boolean isHidden() {
      return this instanceof Evolved evolved && evolved.evolution().hidden();
    }
  }

  /**
   * Returns how many pages of the web can be answers: those that tell what they are about, and that
   * name another page or are named by one.
   */
  public int answerable() {
    int pages = 0;
    for (int page = 0; page < web.size(); page++) {
      pages += entity(page).isPresent() ? 1 : 0;
    }
    return pages;
  }

  private Optional<Entity> entity(int page) {
    return facts
        .catalog()
        .entity(page)
        .filter(entity -> tied.get(page) && Kinds.isKnown(entity.kind()));
  }

  /**
   * Tries the seed's own page as the answer, then pages that it links to.
   *
   * @param taken answers that other questions have
   */
  public Result write(int seed, Set<String> taken, String run) {
    Page page = web.page(seed);
    List<Integer> answers = answers(seed, page, taken);
    Try best = best(answers, false);
    if (best instanceof Try.Failed) {
      best = best(answers, true);
    }
    return switch (best) {
      case Try.Failed failed -> new Result.Refused(failed.reason(), failed.findings());
      case Try.Evolved evolved ->
          new Result.Written(
              Examined.of(
                  new PairText(web, run).pair(page.title(), evolved.evolution()),
                  evolved.findings()));
    };
  }

  private Try best(List<Integer> answers, boolean singleFacts) {
    Try best = new Try.Failed("no_answer");
    for (int answer : answers) {
      best = better(best, tries.get(new Wanted(answer, singleFacts), this::tried));
      if (best.isHidden()) {
        break;
      }
    }
    return best;
  }

  /** Returns the later one when it fails like the first, and when its answer is hidden. */
  private static Try better(Try one, Try other) {
    return one instanceof Try.Failed || other.isHidden() ? other : one;
  }

  /** Tries several sets of clues, each without what gave most away in the one before. */
  private Try tried(Wanted wanted) {
    int answer = wanted.answer();
    Page about = web.page(answer);
    Exploration exploration = explorer.explore(about.title(), about.url(), randomSeed);
    List<Draft> drafts =
        wanted.singleFacts()
            ? synthesizer.draftsAndFacts(exploration)
            : synthesizer.drafts(exploration);
    Try best = new Try.Failed("few_clues");
    for (int set = 0; set < MOST_SETS && !best.isHidden(); set++) {
      Optional<Sketch> sketch = synthesizer.synthesize(answer, drafts);
      if (sketch.isEmpty()) {
        break;
      }
      RuleEvolver.Evolution evolution = evolver.evolve(sketch.get(), rounds);
      best = better(best, checked(evolution, about));
      String easiest = evolution.easiest().template().text();
      drafts.removeIf(draft -> draft.template().text().equals(easiest));
    }
    return best;
  }

  private Try checked(RuleEvolver.Evolution evolution, Page about) {
    Examined examined =
        new PairChecks(web, facts)
            .of(evolution)
            .examine(new PairText(web, "").pair(about.title(), evolution));
    return examined
        .refusedBy()
        .<Try>map(filter -> new Try.Failed(filter, examined.findings()))
        .orElseGet(() -> new Try.Evolved(evolution, examined.findings()));
  }

  /**
   * The seed, what its page links to, what those pages link to, and where links are few what a
   * search for the page's beginning finds.
   */
  private List<Integer> answers(int seed, Page page, Set<String> taken) {
    Random chance = new Random(randomSeed + seed);
    Set<Integer> pages = new LinkedHashSet<>();
    pages.add(seed);
    List<Integer> near = linked(page, chance);
    pages.addAll(near);
    for (int i = 0; i < near.size() && pages.size() < MOST_NEAR; i++) {
      pages.addAll(linked(web.page(near.get(i)), chance));
    }
    if (pages.size() < MOST_ANSWERS) {
      String beginning = page.title() + " " + page.text().lines().findFirst().orElse("");
      web.search(SearchQuery.of(beginning.substring(0, Math.min(beginning.length(), MOST_QUERY))))
          .results()
          .forEach(result -> facts.catalog().page(result.url()).ifPresent(pages::add));
    }
    return pages.stream()
        .filter(p -> entity(p).filter(e -> !taken.contains(e.title())).isPresent())
        .limit(MOST_ANSWERS)
        .toList();
  }

  private List<Integer> linked(Page page, Random chance) {
    List<Integer> linked =
        page.links().stream()
            .map(link -> facts.catalog().page(link.url()).orElse(-1))
            .filter(other -> other >= 0)
            .distinct()
            .collect(Collectors.toCollection(ArrayList::new));
    Collections.shuffle(linked, chance);
    return linked;
  }
}
