package dev.webexplorer.datagen.rules;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.webexplorer.browser.Corpus;
import dev.webexplorer.datagen.clue.ClueFinder;
import dev.webexplorer.datagen.clue.Draft;
import dev.webexplorer.datagen.clue.Template;
import dev.webexplorer.datagen.explore.Exploration;
import dev.webexplorer.datagen.facts.Catalog;
import dev.webexplorer.datagen.facts.Entity;
import dev.webexplorer.datagen.facts.FactIndex;
import dev.webexplorer.datagen.facts.Kinds;
import dev.webexplorer.datagen.facts.SourceText;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Makes a question about the page that was explored, from what the pages read say of it. */
final class RuleSynthesizer {
  private static final int MOST_SOURCES = 1000;

  private final Cache<Integer, SourceText> sources =
      Caffeine.newBuilder().maximumSize(MOST_SOURCES).build();
  private final Corpus web;
  private final FactIndex facts;
  private final ClueFinder finder;
  private final Hops hops;
  private final ClueChoice choice;

  RuleSynthesizer(Corpus web, FactIndex facts, ClueFinder finder, Salience salience) {
    this.web = web;
    this.facts = facts;
    this.finder = finder;
    this.hops = new Hops(web, facts.catalog(), finder);
    this.choice = new ClueChoice(salience);
  }

  /**
   * Returns all that the pages read say of the answer; empty when the web does not tell what it is.
   */
  List<Draft> drafts(Exploration exploration) {
    Catalog catalog = facts.catalog();
    OptionalInt answer = catalog.page(exploration.seed());
    Optional<Entity> entity =
        answer.isPresent() ? catalog.entity(answer.getAsInt()) : Optional.empty();
    if (entity.isEmpty() || !Kinds.isKnown(entity.get().kind())) {
      return new ArrayList<>();
    }
    List<Draft> drafts = new ArrayList<>();
    for (URI url : exploration.pages()) {
      OptionalInt page = catalog.page(url);
      if (page.isPresent()) {
        SourceText source = sources.get(page.getAsInt(), each -> SourceText.of(web.page(each)));
        for (Template each : finder.find(source, page.getAsInt(), answer.getAsInt())) {
          drafts.add(Draft.exact(each));
          drafts.addAll(hops.of(each, answer.getAsInt(), entity.get()));
        }
      }
    }
    return drafts;
  }

  /**
   * Returns that and single facts of the same pages, but those that whole sentences state: for webs
   * whose pages are a few sentences or rows long.
   */
  List<Draft> draftsAndFacts(Exploration exploration) {
    List<Draft> drafts = drafts(exploration);
    OptionalInt answer = facts.catalog().page(exploration.seed());
    Optional<Entity> entity =
        answer.isPresent() ? facts.catalog().entity(answer.getAsInt()) : Optional.empty();
    entity.ifPresent(known -> facts(exploration, answer.getAsInt(), known, drafts));
    return drafts;
  }

  private void facts(Exploration exploration, int answer, Entity entity, List<Draft> drafts) {
    Set<String> said = new HashSet<>();
    drafts.forEach(draft -> said.add(draft.template().quote()));
    for (URI url : exploration.pages()) {
      OptionalInt page = facts.catalog().page(url);
      if (page.isPresent()) {
        SourceText source = sources.get(page.getAsInt(), each -> SourceText.of(web.page(each)));
        for (Template each : finder.facts(source, page.getAsInt(), answer)) {
          Draft exact = Draft.exact(each);
          if (!said.contains(each.quote()) && said.add(exact.text(entity.kind()))) {
            drafts.add(exact);
            drafts.addAll(hops.of(each, answer, entity));
          }
        }
      }
    }
  }

  /** Returns the question as first synthesized; empty when too few of the clues are hard. */
  Optional<Sketch> synthesize(int answer, List<Draft> drafts) {
    return facts
        .catalog()
        .entity(answer)
        .flatMap(entity ->
            choice.choose(answer, entity, drafts).map(chosen -> Sketch.of(answer, entity, chosen)));
  }
}
