package dev.webexplorer.datagen.rules;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.webexplorer.datagen.clue.ClueFinder;
import dev.webexplorer.datagen.clue.Draft;
import dev.webexplorer.datagen.clue.Leaks;
import dev.webexplorer.datagen.clue.Template;
import dev.webexplorer.datagen.facts.Catalog;
import dev.webexplorer.datagen.facts.Entity;
import dev.webexplorer.datagen.facts.Kinds;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Adds hops to clues: a thing that a sentence names beside the answer may be told of by a sentence
 * of its own page, so that it has to be found before the answer can be. Thread-safe.
 */
final class Hops {
  private static final int MOST_TOLD = 2;
  private static final int MOST_KEPT = 8;
  private static final int MOST_CACHED = 2000;

  private final Sources sources;
  private final Catalog catalog;
  private final ClueFinder finder;
  private final Cache<Integer, List<Template>> told =
      Caffeine.newBuilder().maximumSize(MOST_CACHED).build();

  Hops(Sources sources, Catalog catalog, ClueFinder finder) {
    this.sources = sources;
    this.catalog = catalog;
    this.finder = finder;
  }

  /** Returns the clue with each hop that it can take. */
  List<Draft> of(Template template, int answer, Entity entity) {
    List<Draft> drafts = new ArrayList<>();
    Leaks leaks = new Leaks(List.of(entity.title()));
    for (int part = 0; part < template.things().size(); part++) {
      int thing = template.things().get(part);
      if (thing >= 0 && thing != answer) {
        add(template, part, thing, entity, leaks, drafts);
      }
    }
    return drafts;
  }

  private void add(
      Template template, int part, int thing, Entity answer, Leaks leaks, List<Draft> drafts) {
    Optional<String> noun =
        catalog.entity(thing).map(Entity::kind).map(Kinds::plain).filter(Kinds::isKnown);
    if (noun.isEmpty()
        || Kinds.related(noun.get(), answer.kind())
        || !template.says(part, noun.get())) {
      return;
    }
    List<Template> all = told.get(thing, this::told);
    int taken = 0;
    int first = all.isEmpty() ? 0 : Math.floorMod(template.quote().hashCode(), all.size());
    for (int i = 0; i < all.size() && taken < MOST_TOLD; i++) {
      Template each = all.get((first + i) % all.size());
      if (!each.quote().equals(template.quote()) && !leaks.in(each.text())) {
        Draft.Hop hop = new Draft.Hop(part, noun.get(), Draft.exact(each));
        drafts.add(Draft.exact(template).with(hop));
        taken++;
      }
    }
  }

  private List<Template> told(int thing) {
    List<Template> all = new ArrayList<>(finder.find(sources.page(thing), thing, thing));
    all.removeIf(each -> each.names() > 1);
    all.sort(Comparator.comparingDouble((Template each) -> ClueChoice.quality(each)).reversed());
    return List.copyOf(all.subList(0, Math.min(MOST_KEPT, all.size())));
  }
}
