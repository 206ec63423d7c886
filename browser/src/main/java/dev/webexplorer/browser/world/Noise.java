package dev.webexplorer.browser.world;

import static dev.webexplorer.browser.world.Draft.number;

import dev.webexplorer.browser.world.Entity.Gender;
import dev.webexplorer.browser.world.Entity.Years;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Adds what any encyclopedia has besides: pages of alike names, lists, decades, stubs. */
final class Noise {
  private static final List<Kind> LISTED =
      List.of(
          Kind.RIVER,
          Kind.TOWN,
          Kind.NOVEL,
          Kind.SHIP,
          Kind.SPECIES,
          Kind.BATTLE,
          Kind.ISLAND,
          Kind.LIGHTHOUSE,
          Kind.PAINTING,
          Kind.EXPEDITION);

  private final Draft draft;
  private final Dice dice;

  private Noise(Draft draft) {
    this.draft = draft;
    this.dice = draft.dice();
  }

  static void add(Draft draft) {
    Noise noise = new Noise(draft);
    noise.alikeNames();
    noise.lists();
    noise.decades();
    noise.hamlets();
  }

  private int room() {
    return draft.size() - draft.all().size();
  }

  private void alikeNames() {
    Map<String, List<Entity>> people = new LinkedHashMap<>();
    Map<String, List<Entity>> surnames = new LinkedHashMap<>();
    Map<String, List<Entity>> names = new LinkedHashMap<>();
    for (Entity entity : draft.all()) {
      if (entity.kind() == Kind.PERSON) {
        gather(people, entity.name(), entity);
        gather(surnames, entity.trait("surname"), entity);
      }
    }
    for (Entity town : draft.all(Kind.TOWN)) {
      for (Entity entity : draft.all()) {
        if (entity.kind() != Kind.PAINTING && entity.title().contains(town.title())) {
          gather(names, town.title(), entity);
        }
      }
    }
    people.forEach((name, all) -> disambiguate(name, name, all, 2));
    int left = draft.share(4);
    for (Map.Entry<String, List<Entity>> entry : names.entrySet()) {
      left -=
          left > 0
                  && disambiguate(
                      entry.getKey() + " (disambiguation)", entry.getKey(), entry.getValue(), 3)
              ? 1
              : 0;
    }
    left = draft.share(2);
    for (Map.Entry<String, List<Entity>> entry : surnames.entrySet()) {
      left -=
          left > 0
                  && disambiguate(
                      entry.getKey() + " (surname)", entry.getKey(), entry.getValue(), 3)
              ? 1
              : 0;
    }
  }

  private static void gather(Map<String, List<Entity>> by, String name, Entity entity) {
    by.computeIfAbsent(name, n -> new ArrayList<>()).add(entity);
  }

  private boolean disambiguate(String title, String name, List<Entity> all, int least) {
    if (all.size() < least || room() == 0) {
      return false;
    }
    Entity page = draft.add(Kind.NAMES, title, name, name, Gender.THING, Years.since(0));
    draft.list(page.with("noun", "name"), all);
    return true;
  }

  private void lists() {
    int first = dice.below(LISTED.size());
    for (int i = 0; i < draft.share(4) && room() > 0; i++) {
      Kind kind = LISTED.get((first + i) % LISTED.size());
      String title = "List of " + plural(kind) + " of " + draft.one(Kind.PROVINCE).title();
      if (draft.all(kind).isEmpty() || draft.isTaken(title)) {
        continue;
      }
      Entity page = draft.add(Kind.LIST, title, Years.since(0));
      draft.list(page.with("noun", "list").with("members", plural(kind)), draft.all(kind));
    }
  }

  private static String plural(Kind kind) {
    return kind == Kind.SPECIES ? "species" : kind.word() + "s";
  }

  private void decades() {
    int first = dice.below(30);
    for (int i = 0; i < draft.share(4) && room() > 0; i++) {
      int decade = 1640 + (first + i * 7) % 30 * 10;
      String title = decade + "s in " + draft.one(Kind.PROVINCE).title();
      if (!draft.isTaken(title)) {
        Entity page = draft.add(Kind.DECADE, title, new Years(decade, decade + 9));
        page.with("noun", "decade");
      }
    }
  }

  private void hamlets() {
    while (room() > 0) {
      Entity hamlet =
          draft.add(Kind.HAMLET, draft.names().root(), Years.since(dice.between(1240, 1790)));
      hamlet
          .with("noun", draft.word("hamlet.noun"))
          .with("population", number(dice.between(14, 940)))
          .with("product", draft.word("hamlet.product"));
      Entity town = draft.one(Kind.TOWN);
      draft.tie(Relation.LOCATED_IN, hamlet, draft.one(Kind.PROVINCE));
      draft.tie(Relation.NEAR, hamlet, town);
      if (dice.percent(60)) {
        draft.tie(Relation.STANDS_ON, hamlet, draft.one(Kind.RIVER));
      }
    }
  }
}
