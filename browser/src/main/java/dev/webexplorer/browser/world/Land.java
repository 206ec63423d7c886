package dev.webexplorer.browser.world;

import static dev.webexplorer.browser.world.Draft.number;

import dev.webexplorer.browser.world.Entity.Years;
import java.util.List;

/** Draws the map: the country where it starts here, the province, its towns, waters and heights. */
final class Land {
  private final Draft draft;
  private final Dice dice;

  private Land(Draft draft) {
    this.draft = draft;
    this.dice = draft.dice();
  }

  static void draw(Draft draft) {
    Land land = new Land(draft);
    if (draft.realm().first() == draft.number()) {
      land.country();
    }
    land.province();
    land.heights();
    land.waters();
    land.towns();
    land.islands();
    land.neighbours();
  }

  private void country() {
    Realm realm = draft.realm();
    Entity country = draft.add(realm.country());
    country
        .with("population", number(dice.between(1200, 24_000) * 1000))
        .with("area", number(dice.between(60, 900) * 1000))
        .with("currency", draft.names().root().toLowerCase(java.util.Locale.ROOT))
        .with("emblem", draft.word("country.emblem"));
    Entity sea = draft.add(realm.sea());
    sea.with("depth", number(dice.between(60, 3900)))
        .with("area", number(dice.between(30, 700) * 1000))
        .with("character", draft.word("sea.character"));
    draft.tie(Relation.BORDERS, country, sea);
    Entity war = draft.add(realm.war());
    war.with("cause", draft.word("war.cause")).with("outcome", draft.word("war.outcome"));
    draft.tie(Relation.BELLIGERENT, war, country, war.from());
    if (realm.enemy() != realm.number()) {
      Entity enemy = draft.atlas().realm(realm.enemy()).country();
      draft.tie(Relation.BELLIGERENT, war, enemy, war.from());
      boolean told = draft.atlas().realm(realm.enemy()).enemy() == realm.number();
      if (!told || realm.number() < realm.enemy()) {
        draft.tie(Relation.BORDERS, country, enemy);
      }
    }
  }

  private void province() {
    Entity province = draft.add(draft.atlas().province(draft.number()));
    province
        .with("region", draft.word("region"))
        .with("population", number(dice.between(90, 1400) * 1000))
        .with("area", number(dice.between(3000, 32_000)))
        .with("industry", draft.word("province.industry"))
        .with("landscape", draft.word("province.landscape"));
    draft.tie(Relation.PART_OF, province, draft.realm().country());
    Entity chief = draft.add(draft.atlas().chiefTown(draft.number()));
    draft.tie(Relation.CAPITAL_OF, chief, province);
    if (draft.realm().first() == draft.number()) {
      draft.tie(Relation.CAPITAL_OF, chief, draft.realm().country());
    }
    town(chief, dice.between(90, 800) * 100 + dice.below(900) + 20_000);
  }

  private Entity here() {
    return draft.one(Kind.PROVINCE);
  }

  private void heights() {
    for (int i = draft.share(6); i > 0; i--) {
      String root = draft.names().root();
      Entity mountain = draft.add(Kind.MOUNTAIN, "Mount " + root, Years.since(0));
      mountain
          .with("noun", dice.percent(18) ? "volcano" : "mountain")
          .with("height", number(dice.between(690, 4870)))
          .with("rock", draft.word("mountain.rock"))
          .with("view", draft.word("mountain.view"))
          .with("meaning", draft.word("meaning"))
          .with("legend", draft.word("mountain.legend"))
          .with("flank", draft.word("region"));
      draft.tie(Relation.LOCATED_IN, mountain, here());
    }
  }

  private void waters() {
    Entity bay =
        draft.addWithArticle(Kind.BAY, "Bay of " + draft.names().root(), "the bay", Years.since(0));
    bay.with("noun", "bay")
        .with("width", number(dice.between(9, 130)))
        .with("character", draft.word("sea.character"));
    draft.tie(Relation.PART_OF, bay, draft.realm().sea());
    draft.tie(Relation.LOCATED_IN, bay, here());
    for (int i = draft.share(3); i > 0; i--) {
      Entity lake = draft.add(Kind.LAKE, "Lake " + draft.names().root(), Years.since(0));
      lake.with("noun", "lake")
          .with("origin", draft.word("lake.origin"))
          .with("view", draft.word("lake.view"))
          .with("meaning", draft.word("meaning"))
          .with("fish", draft.word("river.fish"))
          .with("area", number(dice.between(4, 690)))
          .with("depth", number(dice.between(9, 310)));
      draft.tie(Relation.LOCATED_IN, lake, here());
      draft.tie(Relation.NEAR, lake, draft.one(Kind.MOUNTAIN));
    }
    for (int i = draft.share(6); i > 0; i--) {
      river(bay);
    }
  }

  private void river(Entity bay) {
    List<Entity> greater = List.copyOf(draft.all(Kind.RIVER));
    String root = draft.names().root();
    boolean first = draft.realm().number() % 2 == 0;
    String title = first ? "River " + root : root + " River";
    Entity river = draft.addWithArticle(Kind.RIVER, title, "the river", Years.since(0));
    river
        .with("noun", "river")
        .with("length", number(dice.between(38, 640)))
        .with("basin", number(dice.between(400, 26_000)))
        .with("flow", draft.word("river.flow"))
        .with("meaning", draft.word("meaning"))
        .with("fish", draft.word("river.fish"))
        .with("use", draft.word("river.use"))
        .with("course", draft.word("river.course"));
    draft.tie(Relation.RISES_ON, river, draft.one(Kind.MOUNTAIN));
    int way = dice.below(100);
    if (!greater.isEmpty() && way < 45) {
      river.with("noun", "tributary");
      draft.tie(Relation.FLOWS_INTO, river, dice.pick(greater));
    } else if (way < 65) {
      draft.tie(Relation.FLOWS_INTO, river, draft.one(Kind.LAKE));
    } else {
      draft.tie(Relation.FLOWS_INTO, river, bay);
    }
    draft.tie(Relation.LOCATED_IN, river, here());
  }

  private void towns() {
    int towns = draft.share(18) - 1;
    for (int i = 0; i < towns; i++) {
      String root = draft.names().root();
      String title = dice.percent(12) ? draft.word("town.prefix") + " " + root : root;
      Entity town = draft.add(Kind.TOWN, title, Years.since(dice.between(1090, 1690)));
      town.with("noun", draft.word("town.noun"));
      town(town, dice.percent(70) ? dice.between(2100, 19_900) : dice.between(20_000, 64_000));
    }
    // the chief town came before the waters
    draft.all(Kind.TOWN).forEach(this::place);
    railways();
  }

  /** Each town after the first has a line to one that is larger, or as small. */
  private void railways() {
    List<Entity> all = draft.all(Kind.TOWN);
    for (int i = 1; i < all.size(); i++) {
      if (dice.percent(60)) {
        Entity next = all.get(dice.below(Math.min(i, 5)));
        draft.tie(Relation.CONNECTED_TO, all.get(i), next, dice.between(1841, 1912));
      }
    }
  }

  private void town(Entity town, int population) {
    town.with("population", number(population))
        .with("product", draft.word("town.product"))
        .with("quarter", draft.word("town.quarter"))
        .with("climate", draft.word("climate"))
        .with("school", draft.word("town.school"))
        .with("water", draft.word("town.water"))
        .with("custom", draft.word("town.custom"))
        .with("dish", draft.word("town.dish"))
        .with("arms", draft.word("town.arms"))
        .with("legend", draft.word("town.legend"))
        .with("elevation", number(dice.between(3, 940)));
  }

  private void place(Entity town) {
    draft.tie(Relation.LOCATED_IN, town, here());
    boolean coast = town.noun().contains("port") || dice.percent(15);
    if (coast) {
      town.with("elevation", number(dice.between(2, 38)));
      draft.tie(Relation.STANDS_ON, town, draft.one(Kind.BAY));
    }
    if (!coast || dice.percent(40)) {
      draft.tie(Relation.STANDS_ON, town, draft.one(dice.percent(82) ? Kind.RIVER : Kind.LAKE));
    }
    if (dice.percent(45)) {
      draft.tie(Relation.NEAR, town, draft.one(Kind.MOUNTAIN));
    }
  }

  private void islands() {
    for (int i = draft.share(5); i > 0; i--) {
      String root = draft.names().root();
      String title = dice.percent(55) ? root + " Island" : root;
      Entity island = draft.add(Kind.ISLAND, title, Years.since(0));
      island
          .with("noun", "island")
          .with("terrain", draft.word("island.terrain"))
          .with("climate", draft.word("climate"))
          .with("legend", draft.word("island.legend"))
          .with("life", draft.word("island.life"))
          .with("area", number(dice.between(3, 890)))
          .with("height", number(dice.between(24, 1320)));
      if (dice.percent(70)) {
        island.with("population", number(dice.between(12, 7400)));
      } else {
        island.with("empty", "uninhabited");
      }
      draft.tie(Relation.PART_OF, island, draft.realm().sea());
      draft.tie(Relation.NEAR, island, draft.one(Kind.BAY));
    }
  }

  private void neighbours() {
    int all = draft.atlas().provinces();
    if (all > 2 || (all == 2 && draft.number() == 0)) {
      Entity next = draft.atlas().province((draft.number() + 1) % all);
      draft.tie(Relation.BORDERS, here(), next);
    }
  }
}
