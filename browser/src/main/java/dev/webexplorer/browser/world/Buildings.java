package dev.webexplorer.browser.world;

import static dev.webexplorer.browser.world.Draft.number;

import dev.webexplorer.browser.world.Entity.Years;
import java.util.List;
import java.util.Optional;

/** Builds churches, bridges, lights, theatres, castles and stations. */
final class Buildings {
  private final Draft draft;
  private final Dice dice;

  private Buildings(Draft draft) {
    this.draft = draft;
    this.dice = draft.dice();
  }

  static void build(Draft draft) {
    Buildings buildings = new Buildings(draft);
    buildings.repeat(2, buildings::cathedral);
    buildings.repeat(3, buildings::bridge);
    buildings.repeat(3, buildings::lighthouse);
    buildings.repeat(2, buildings::theatre);
    buildings.repeat(2, buildings::castle);
    buildings.repeat(2, buildings::station);
  }

  private void repeat(int usual, Runnable step) {
    for (int i = draft.share(usual); i > 0; i--) {
      step.run();
    }
  }

  private Entity building(Kind kind, String ending, Entity town, int earliest, int latest) {
    String title = town.title() + " " + ending;
    if (draft.isTaken(title)) {
      title = draft.names().root() + " " + ending;
    }
    int year = dice.between(Math.max(earliest, town.from()), latest);
    Entity building =
        kind == Kind.THEATRE
            ? draft.addWithArticle(kind, title, "the theatre", Years.since(year))
            : draft.addPlain(kind, title, Years.since(year));
    building
        .with("noun", kind.word())
        .with("style", draft.word(year < 1740 ? "style.early" : "style.late"))
        .with("fate", draft.word("building.fate"))
        .with("stone", draft.word("stone"))
        .with("height", number(dice.between(14, 96)));
    draft.tie(Relation.LOCATED_IN, building, town);
    design(building);
    return building;
  }

  private void design(Entity building) {
    int year = building.from();
    if (!Abroad.chosen(building, Abroad.Errand.DESIGN)) {
      draft
          .one(Kind.PERSON, p -> Folk.is(p, Calling.Field.BUILDING) && Folk.aged(p, year, 25, 75))
          .ifPresent(p -> draft.tie(Relation.DESIGNED_BY, building, p, year));
    }
  }

  private void cathedral() {
    Entity town = draft.one(Kind.TOWN);
    building(Kind.CATHEDRAL, "Cathedral", town, 1560, 1880)
        .with("noun", "cathedral")
        .with("feature", draft.word("cathedral.feature"));
  }

  private void bridge() {
    Entity town = draft.one(Kind.TOWN);
    Entity bridge = building(Kind.BRIDGE, "Bridge", town, 1600, 1900);
    bridge
        .with("noun", draft.word(bridge.from() < 1800 ? "bridge.early" : "bridge.late"))
        .with("length", number(dice.between(46, 780)))
        .with("arches", Draft.word(dice.between(2, 19)));
    Optional<Entity> river =
        draft.ties().stream()
            .filter(t -> t.relation() == Relation.STANDS_ON && t.subject().equals(town))
            .map(Tie::object)
            .filter(e -> e.kind() == Kind.RIVER)
            .findFirst();
    draft.tie(Relation.CROSSES, bridge, river.orElseGet(() -> draft.one(Kind.RIVER)));
  }

  private void lighthouse() {
    Entity island = draft.one(Kind.ISLAND);
    Entity light = building(Kind.LIGHTHOUSE, "Lighthouse", island, 1660, 1900);
    light.with("noun", "lighthouse").with("range", number(dice.between(9, 44)));
    draft
        .one(Kind.PERSON, p -> Folk.aged(p, light.from() + 12, 24, 70))
        .ifPresent(
            p -> draft.tie(Relation.WORKED_AT, p, light, light.from() + 12, "keeper of the light"));
  }

  private void theatre() {
    List<Entity> towns = draft.all(Kind.TOWN);
    Entity town = towns.get(dice.below(Math.min(6, towns.size())));
    String ending = draft.word("theatre.name");
    building(Kind.THEATRE, ending, town, 1610, 1760)
        .with("noun", ending.equals("Opera House") ? "opera house" : "theatre")
        .with("seats", number(dice.between(320, 2600)));
  }

  private void castle() {
    Entity castle = building(Kind.CASTLE, "Castle", draft.one(Kind.TOWN), 1560, 1720);
    castle.with("noun", "castle").with("use", draft.word("castle.use"));
    draft
        .one(Kind.PERSON, p -> Folk.aged(p, castle.from() + 20, 20, 60))
        .ifPresent(p -> draft.tie(Relation.LIVED_IN, p, castle, castle.from() + 20, ""));
  }

  private void station() {
    building(Kind.STATION, "Station", draft.one(Kind.TOWN), 1838, 1905)
        .with("noun", "railway station")
        .with("platforms", Draft.word(dice.between(2, 12)));
  }
}
