package dev.webexplorer.browser.world;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Ties things that have come to stand, sail or grow side by side. */
final class Neighbours {
  private static final Set<Kind> IN_TOWN =
      Set.of(Kind.CATHEDRAL, Kind.THEATRE, Kind.STATION, Kind.BRIDGE, Kind.MUSEUM, Kind.UNIVERSITY);

  private final Draft draft;
  private final Dice dice;

  private Neighbours(Draft draft) {
    this.draft = draft;
    this.dice = draft.dice();
  }

  static void tie(Draft draft) {
    Neighbours neighbours = new Neighbours(draft);
    neighbours.buildings();
    neighbours.ships();
    neighbours.species();
    neighbours.prisoners();
    neighbours.lights();
  }

  private void buildings() {
    List<Tie> places =
        draft.ties().stream()
            .filter(
                t -> t.relation() == Relation.LOCATED_IN && IN_TOWN.contains(t.subject().kind()))
            .toList();
    for (int i = 0; i < places.size(); i++) {
      for (int j = i + 1; j < places.size(); j++) {
        Entity one = places.get(i).subject();
        Entity other = places.get(j).subject();
        boolean near = places.get(i).object().equals(places.get(j).object());
        if (near && one.kind() != other.kind() && dice.percent(35)) {
          draft.tie(Relation.OPPOSITE, one, other);
        }
      }
    }
  }

  private void ships() {
    for (Entity ship : draft.all(Kind.SHIP)) {
      int called = dice.between(ship.from() + 1, ship.to() - 1);
      Entity port =
          draft
              .one(Kind.TOWN, t -> t.noun().contains("port") && t.from() < called)
              .orElseGet(() -> draft.town(called));
      draft.tie(Relation.CALLED_AT, ship, port, called);
      int year = dice.between(ship.from() + 1, ship.to() - 1);
      one(
              Kind.PERSON,
              p -> Folk.aged(p, year, 18, 75) && !draft.isTied(Relation.CAPTAINED, p, ship))
          .ifPresent(p -> draft.tie(Relation.CARRIED, ship, p, year));
    }
  }

  private Optional<Entity> one(Kind kind, Predicate<Entity> fits) {
    return draft.one(kind, fits);
  }

  private void species() {
    for (Entity species : draft.all(Kind.SPECIES)) {
      if (dice.percent(50)) {
        one(
                Kind.SPECIES,
                s ->
                    !s.equals(species)
                        && s.trait("plant").equals(species.trait("plant"))
                        && !s.trait("mark").equals(species.trait("mark"))
                        && !draft.isTied(Relation.SIMILAR_TO, s, species))
            .ifPresent(s -> draft.tie(Relation.SIMILAR_TO, species, s));
      }
    }
  }

  private void prisoners() {
    for (Entity person : draft.all(Kind.PERSON)) {
      int year = person.from() + dice.between(22, 46);
      if (dice.percent(8)) {
        one(Kind.CASTLE, c -> c.from() < year)
            .ifPresent(c -> draft.tie(Relation.HELD_AT, person, c, year));
      }
    }
  }

  private void lights() {
    for (Entity light : draft.all(Kind.LIGHTHOUSE)) {
      Optional<Entity> island =
          draft.ties().stream()
              .filter(t -> t.relation() == Relation.LOCATED_IN && t.subject().equals(light))
              .map(Tie::object)
              .findFirst();
      island.ifPresent(place -> wreck(light, place));
    }
  }

  private void wreck(Entity light, Entity island) {
    draft.ties().stream()
        .filter(t -> t.relation() == Relation.WRECKED_OFF && t.object().equals(island))
        .map(Tie::subject)
        .filter(ship -> ship.to() < light.from())
        .findFirst()
        .ifPresent(ship -> draft.tie(Relation.PROMPTED_BY, light, ship));
  }
}
