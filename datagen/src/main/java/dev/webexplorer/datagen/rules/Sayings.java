package dev.webexplorer.datagen.rules;

import dev.webexplorer.browser.Corpus;
import dev.webexplorer.datagen.clue.ClueFinder;
import dev.webexplorer.datagen.clue.Draft;
import dev.webexplorer.datagen.clue.Template;
import dev.webexplorer.datagen.explore.Exploration;
import dev.webexplorer.datagen.facts.Entity;
import dev.webexplorer.datagen.facts.FactIndex;
import dev.webexplorer.datagen.facts.Kinds;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** What the pages of an exploration say of the page that was explored. */
final class Sayings {
  private final Sources sources;
  private final FactIndex facts;
  private final ClueFinder finder;
  private final Hops hops;

  Sayings(Corpus web, FactIndex facts, ClueFinder finder) {
    this.sources = new Sources(web);
    this.facts = facts;
    this.finder = finder;
    this.hops = new Hops(sources, facts.catalog(), finder);
  }

  /**
   * Returns all that the pages read say of the answer; empty when the web does not tell what it is.
   */
  List<Draft> drafts(Exploration exploration) {
    List<Draft> drafts = new ArrayList<>();
    answer(exploration).ifPresent(answer -> sentences(exploration, answer, drafts));
    return drafts;
  }

  /**
   * Returns that and single facts of the same pages, but those that whole sentences state: for webs
   * whose pages are a few sentences or rows long.
   */
  List<Draft> draftsAndFacts(Exploration exploration) {
    List<Draft> drafts = drafts(exploration);
    answer(exploration).ifPresent(answer -> facts(exploration, answer, drafts));
    return drafts;
  }

  private record Answer(int page, Entity entity) {}

  private Optional<Answer> answer(Exploration exploration) {
    OptionalInt page = facts.catalog().page(exploration.seed());
    return page.isEmpty()
        ? Optional.empty()
        : facts
            .catalog()
            .entity(page.getAsInt())
            .filter(entity -> Kinds.isKnown(entity.kind()))
            .map(entity -> new Answer(page.getAsInt(), entity));
  }

  private void sentences(Exploration exploration, Answer answer, List<Draft> drafts) {
    for (int page : pages(exploration)) {
      for (Template each : finder.find(sources.page(page), page, answer.page())) {
        add(each, answer, drafts);
      }
    }
  }

  private void facts(Exploration exploration, Answer answer, List<Draft> drafts) {
    Set<String> said = new HashSet<>();
    drafts.forEach(draft -> said.add(draft.template().quote()));
    for (int page : pages(exploration)) {
      for (Template each : finder.facts(sources.page(page), page, answer.page())) {
        String text = Draft.exact(each).text(answer.entity().kind());
        if (!said.contains(each.quote()) && said.add(text)) {
          add(each, answer, drafts);
        }
      }
    }
  }

  private List<Integer> pages(Exploration exploration) {
    return exploration.pages().stream()
        .map(facts.catalog()::page)
        .filter(OptionalInt::isPresent)
        .map(OptionalInt::getAsInt)
        .toList();
  }

  private void add(Template template, Answer answer, List<Draft> drafts) {
    drafts.add(Draft.exact(template));
    drafts.addAll(hops.of(template, answer.page(), answer.entity()));
  }
}
