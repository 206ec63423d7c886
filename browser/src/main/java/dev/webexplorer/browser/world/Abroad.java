package dev.webexplorer.browser.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Ties from one province to another. Each province sends some of its own to a few provinces at
 * fixed distances; what two provinces have to do with each other follows from those two alone, so
 * either end can work it out without knowing the rest of the world.
 */
final class Abroad {
  private static final int[] DISTANCES = {1, 2, 3, 5, 8};

  private final Province host;
  private final int turn;
  private final int turns;
  private final Dice dice;
  private final List<Tie> ties = new ArrayList<>();

  private Abroad(Province host, int turn, int turns, Dice dice) {
    this.host = host;
    this.turn = turn;
    this.turns = turns;
    this.dice = dice;
  }

  /** What one may go to another province for, and how many in a hundred do. */
  enum Errand {
    STUDY(20),
    WORK(16),
    LIVE(25),
    DIE(22),
    TRAVEL(55),
    WIN(16),
    WRITE(16),
    SERVE(12),
    REACH(60),
    FOUNDER(50),
    HANG(35),
    SET(20),
    PREMIERE(25),
    DESIGN(15),
    RANGE(40),
    EXCHANGE(60),
    TWIN(22);

    private final int share;

    Errand(int share) {
      this.share = share;
    }
  }

  private static Dice lot(Entity entity, Errand errand) {
    return Dice.of(entity.title().hashCode(), errand.name().hashCode());
  }

  /** Says whether one goes abroad for this; if so nothing of the kind happens at home. */
  static boolean chosen(Entity entity, Errand errand) {
    return lot(entity, errand).percent(errand.share);
  }

  /** Returns the distances to the provinces that each province sends its own to; never none. */
  static int[] distances(int provinces) {
    TreeSet<Integer> distinct = new TreeSet<>();
    for (int distance : DISTANCES) {
      if (distance % provinces != 0) {
        distinct.add(distance % provinces);
      }
    }
    return distinct.isEmpty()
        ? new int[] {0}
        : distinct.stream().mapToInt(Integer::intValue).toArray();
  }

  /**
   * Returns the ties of home's own with the host.
   *
   * @param turn which of the distances lies between them
   */
  static List<Tie> between(Atlas atlas, Province home, Province host, int turn, int turns) {
    Dice dice = atlas.dice(Atlas.Use.FOREIGN, (long) home.number() * DISTANCES.length + turn);
    Abroad abroad = new Abroad(host, turn, turns, dice);
    for (Entity entity : home.entities()) {
      abroad.send(entity);
    }
    return abroad.ties;
  }

  private boolean goes(Entity entity, Errand errand) {
    Dice lot = lot(entity, errand);
    return lot.percent(errand.share) && lot.below(turns) == turn;
  }

  private void send(Entity entity) {
    switch (entity.kind()) {
      case PERSON -> person(entity);
      case EXPEDITION -> expedition(entity);
      case SHIP -> {
        if (goes(entity, Errand.FOUNDER)) {
          tie(Relation.WRECKED_OFF, entity, Kind.ISLAND, entity.to(), Words.pick("wreck", dice));
        }
      }
      case PAINTING -> hang(entity);
      case NOVEL, PLAY, OPERA, POEMS, SYMPHONY -> stage(entity);
      case CATHEDRAL, BRIDGE, LIGHTHOUSE, THEATRE, CASTLE, STATION -> design(entity);
      case SPECIES -> {
        if (goes(entity, Errand.RANGE)) {
          one(dice.pick(Kind.ISLAND, Kind.MOUNTAIN, Kind.LAKE), e -> true)
              .ifPresent(e -> tie(Relation.FOUND_ON, entity, e));
        }
      }
      case GARDEN, OBSERVATORY, MUSEUM, SOCIETY, UNIVERSITY -> {
        if (goes(entity, Errand.EXCHANGE)) {
          tie(Relation.EXCHANGES_WITH, entity, entity.kind(), dice.between(1895, 1975), "");
        }
      }
      case TOWN -> {
        if (goes(entity, Errand.TWIN)) {
          tie(Relation.TWINNED_WITH, entity, Kind.TOWN, dice.between(1922, 1989), "");
        }
      }
      default -> {}
    }
  }

  private Optional<Entity> one(Kind kind, Predicate<Entity> fits) {
    List<Entity> fitting = host.all(kind).stream().filter(fits).toList();
    return fitting.isEmpty() ? Optional.empty() : Optional.of(dice.pick(fitting));
  }

  private void tie(Relation relation, Entity subject, Entity object) {
    ties.add(new Tie(relation, subject, object, Day.NONE, ""));
  }

  private void tie(Relation relation, Entity subject, Kind kind, int year, String detail) {
    one(kind, e -> !e.equals(subject) && e.from() <= year)
        .ifPresent(e -> ties.add(new Tie(relation, subject, e, Day.in(year, dice), detail)));
  }

  private void person(Entity person) {
    int born = person.from();
    if (goes(person, Errand.STUDY)) {
      int year = born + dice.between(17, 22);
      tie(Relation.STUDIED_AT, person, Kind.UNIVERSITY, year, person.trait("discipline"));
    }
    if (goes(person, Errand.WORK)) {
      int year = born + dice.between(29, 45);
      one(dice.pick(Kind.UNIVERSITY, Kind.MUSEUM, Kind.OBSERVATORY), e -> e.from() < year)
          .ifPresent(e -> ties.add(Careers.post(person, e, year, dice)));
    }
    if (goes(person, Errand.LIVE)) {
      String reason = Words.pick("home.reason", dice);
      tie(Relation.LIVED_IN, person, Kind.TOWN, born + dice.between(24, 45), reason);
    }
    if (goes(person, Errand.TRAVEL)) {
      String reason = Words.pick("travel.reason", dice);
      Kind kind = dice.pick(Kind.ISLAND, Kind.MOUNTAIN, Kind.LAKE, Kind.TOWN, Kind.RIVER);
      tie(Relation.TRAVELLED_TO, person, kind, born + dice.between(20, 46), reason);
    }
    if (goes(person, Errand.DIE)) {
      tie(Relation.DIED_IN, person, Kind.TOWN, person.to(), "");
    }
    if (goes(person, Errand.WIN)) {
      int year = Math.min(born + dice.between(38, 70), person.to() - 1);
      one(Kind.AWARD, a -> a.from() <= year && Honours.suits(person, a))
          .ifPresent(a -> ties.add(Honours.won(person, a, year, dice)));
    }
    if (goes(person, Errand.WRITE)) {
      write(person);
    }
    if (goes(person, Errand.SERVE)) {
      one(Kind.EXPEDITION, e -> Folk.aged(person, e.to(), 22, 58) && !leads(person, e))
          .ifPresent(e ->
              ties.add(
                  new Tie(
                      Relation.SERVED_ON,
                      person,
                      e,
                      Day.in(e.from(), dice),
                      Voyages.role(person, dice))));
    }
  }

  /** Only where a world has one province, home and host are the same. */
  private boolean leads(Entity person, Entity expedition) {
    return host.ties().stream()
        .anyMatch(t ->
            t.object().equals(expedition)
                && t.subject().equals(person)
                && (t.relation() == Relation.LED || t.relation() == Relation.SERVED_ON));
  }

  private void write(Entity person) {
    int year = Math.min(person.from() + dice.between(30, 55), person.to() - 1);
    one(Kind.PERSON, p -> !p.equals(person) && Folk.aged(p, year, 25, 78))
        .ifPresent(p -> {
          String field = Folk.calling(person).field().name().toLowerCase(Locale.ROOT);
          String subject = Words.pick("letters." + field, dice);
          ties.add(new Tie(Relation.CORRESPONDED_WITH, person, p, Day.in(year, dice), subject));
        });
  }

  private void expedition(Entity expedition) {
    if (!goes(expedition, Errand.REACH)) {
      return;
    }
    int year = expedition.to();
    List<Kind> kinds = List.of(Kind.ISLAND, Kind.MOUNTAIN, Kind.LAKE, Kind.RIVER);
    int first = dice.below(kinds.size());
    for (int i = 0; i < 3; i++) {
      tie(Relation.REACHED, expedition, kinds.get((first + i) % kinds.size()), year, "");
    }
  }

  private void hang(Entity painting) {
    if (goes(painting, Errand.HANG)) {
      one(Kind.MUSEUM, m -> true)
          .ifPresent(m -> {
            int year = Math.max(painting.from(), m.from()) + dice.between(1, 60);
            ties.add(new Tie(Relation.HELD_BY, painting, m, Day.in(year, dice), ""));
          });
    }
  }

  private void stage(Entity work) {
    if (goes(work, Errand.PREMIERE)
        && (work.kind() == Kind.PLAY
            || work.kind() == Kind.OPERA
            || work.kind() == Kind.SYMPHONY)) {
      tie(Relation.PREMIERED_AT, work, Kind.THEATRE, work.from(), "");
    }
    if (goes(work, Errand.SET) && work.kind() != Kind.SYMPHONY) {
      one(dice.pick(Kind.TOWN, Kind.ISLAND, Kind.RIVER), e -> true)
          .ifPresent(e -> tie(Relation.SET_IN, work, e));
    }
  }

  private void design(Entity building) {
    if (goes(building, Errand.DESIGN)) {
      one(
              Kind.PERSON,
              p -> Folk.is(p, Calling.Field.BUILDING) && Folk.aged(p, building.from(), 25, 75))
          .ifPresent(p ->
              ties.add(
                  new Tie(Relation.DESIGNED_BY, building, p, Day.in(building.from(), dice), "")));
    }
  }
}
