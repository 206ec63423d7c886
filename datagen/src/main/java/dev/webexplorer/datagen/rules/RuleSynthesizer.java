package dev.webexplorer.datagen.rules;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.webexplorer.browser.Corpus;
import dev.webexplorer.browser.Page;
import dev.webexplorer.datagen.Evolution;
import dev.webexplorer.datagen.Seed;
import dev.webexplorer.datagen.Synthesizer;
import dev.webexplorer.datagen.Topic;
import dev.webexplorer.datagen.clue.ClueFinder;
import dev.webexplorer.datagen.clue.Draft;
import dev.webexplorer.datagen.explore.Exploration;
import dev.webexplorer.datagen.explore.Explorer;
import dev.webexplorer.datagen.facts.Catalog;
import dev.webexplorer.datagen.facts.FactIndex;
import dev.webexplorer.datagen.text.Tagger;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Asks about the seed's page, or about one that it leads to, from what the pages around that say of
 * it. Of each it writes several questions, each without what gave most away in the one before.
 */
public final class RuleSynthesizer implements Synthesizer {
  private static final int MOST_SETS = 4;
  private static final int MOST_KEPT = 64;

  private final Cache<Topic, List<Draft>> kept =
      Caffeine.newBuilder().maximumSize(MOST_KEPT).build();
  private final Corpus web;
  private final Catalog catalog;
  private final Explorer explorer;
  private final AnswerPages answers;
  private final Sayings sayings;
  private final ClueChoice choice;
  private final Salience salience;
  private final long randomSeed;

  RuleSynthesizer(
      Corpus web,
      FactIndex facts,
      Tagger tagger,
      Explorer explorer,
      Salience salience,
      long randomSeed) {
    this.web = web;
    this.catalog = facts.catalog();
    this.explorer = explorer;
    this.answers = new AnswerPages(web, facts, randomSeed);
    this.sayings = new Sayings(web, facts, new ClueFinder(facts.catalog(), tagger));
    this.choice = new ClueChoice(salience);
    this.salience = salience;
    this.randomSeed = randomSeed;
  }

  @Override
  public String name() {
    return "rules";
  }

  @Override
  public OptionalInt answerable() {
    return OptionalInt.of(answers.count());
  }

  /** Single facts read worse than sentences, so that clues are made of them only at last. */
  @Override
  public List<Topic> topics(Seed seed, Set<String> taken) {
    OptionalInt page = page(seed.url());
    if (page.isEmpty()) {
      return List.of();
    }
    List<Page> near = answers.near(page.getAsInt(), taken).stream().map(web::page).toList();
    return Stream.of(false, true)
        .flatMap(last ->
            near.stream().map(each -> new Topic(each.title(), Optional.of(each.url()), last)))
        .toList();
  }

  private OptionalInt page(Optional<URI> url) {
    return url.map(catalog::page).orElse(OptionalInt.empty());
  }

  @Override
  public Synthesis synthesize(Topic topic, List<Evolution> before) {
    int answer = page(topic.url()).orElseThrow();
    List<Draft> drafts = new ArrayList<>(kept.get(topic, this::drafts));
    for (Evolution each : before) {
      if (!(each.last() instanceof RulePuzzle last)) {
        return new Synthesis.Nothing("few_clues");
      }
      String easiest = easiest(last.sketch()).template().text();
      drafts.removeIf(draft -> draft.template().text().equals(easiest));
    }
    return before.size() == MOST_SETS
        ? new Synthesis.Nothing("few_clues")
        : catalog
            .entity(answer)
            .flatMap(entity ->
                choice
                    .choose(answer, entity, drafts)
                    .map(chosen -> Sketch.of(answer, entity, chosen)))
            .<Synthesis>map(sketch -> new Synthesis.Written(new RulePuzzle(sketch, web)))
            .orElse(new Synthesis.Nothing("few_clues"));
  }

  private List<Draft> drafts(Topic topic) {
    URI url = topic.url().orElseThrow();
    Exploration exploration = explorer.explore(topic.title(), url, randomSeed);
    return topic.lastResort() ? sayings.draftsAndFacts(exploration) : sayings.drafts(exploration);
  }

  private Draft easiest(Sketch sketch) {
    return sketch.clues().get(new Ease(salience).places(sketch).getFirst()).draft();
  }
}
