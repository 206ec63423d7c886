package dev.webexplorer.browser.world;

import dev.webexplorer.browser.world.Calling.Field;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What else befalls people once there are houses, works and disasters: some are painted, reviewed,
 * buried in style; some see a town burn, pay for a bridge, or leave a museum their beetles.
 */
final class Lives {
  private final Draft draft;
  private final Dice dice;

  private Lives(Draft draft) {
    this.draft = draft;
    this.dice = draft.dice();
  }

  static void fill(Draft draft) {
    Lives lives = new Lives(draft);
    for (Entity person : draft.all(Kind.PERSON)) {
      lives.portrait(person);
      lives.witness(person);
      lives.review(person);
      lives.finance(person);
      lives.journeys(person);
      lives.company(person);
      lives.end(person);
    }
    lives.successions();
  }

  private Optional<Entity> contemporary(Entity person, int year, Predicate<Entity> fits) {
    return draft.one(
        Kind.PERSON, p -> !p.equals(person) && fits.test(p) && Folk.aged(p, year, 24, 80));
  }

  private static String ofField(String list, Entity person) {
    return list + "." + Folk.calling(person).field().name().toLowerCase(Locale.ROOT);
  }

  private void journeys(Entity person) {
    for (int i = dice.below(3); i > 0; i--) {
      int year = person.from() + dice.between(20, 46);
      if (!Abroad.chosen(person, Abroad.Errand.TRAVEL)) {
        Kind kind = dice.pick(Kind.ISLAND, Kind.MOUNTAIN, Kind.LAKE, Kind.TOWN, Kind.RIVER);
        Entity goal = kind == Kind.TOWN ? draft.town(year) : draft.one(kind);
        draft.tie(Relation.TRAVELLED_TO, person, goal, year, draft.word("travel.reason"));
      }
    }
    int year = person.from() + dice.between(30, 46);
    if (dice.percent(25)) {
      draft
          .one(dice.pick(Kind.SOCIETY, Kind.UNIVERSITY), house -> house.from() < year)
          .ifPresent(house ->
              draft.tie(
                  Relation.LECTURED_AT,
                  person,
                  house,
                  year,
                  draft.word(ofField("letters", person))));
    }
  }

  private void company(Entity person) {
    int year = person.from() + dice.between(25, 46);
    if (dice.percent(35)) {
      contemporary(person, year, p -> Folk.is(p, Folk.calling(person).field()))
          .ifPresent(p ->
              draft.tie(
                  Relation.COLLABORATED_WITH,
                  person,
                  p,
                  year,
                  draft.word(ofField("together", person))));
    }
    if (dice.percent(25)) {
      contemporary(person, year, p -> Folk.is(p, Field.STATE) || Folk.is(p, Field.WAR))
          .ifPresent(p -> draft.tie(Relation.SUPPORTED_BY, person, p, year));
    }
  }

  private void portrait(Entity person) {
    int year = person.from() + dice.between(30, 60);
    if (dice.percent(35) && year < person.to()) {
      contemporary(person, year, p -> Folk.calling(p) == Calling.PAINTER)
          .ifPresent(p -> draft.tie(Relation.PORTRAYED_BY, person, p, year));
    }
  }

  private void witness(Entity person) {
    if (dice.percent(40)) {
      List<Entity> seen =
          draft.all().stream()
              .filter(e -> e.kind() == Kind.DISASTER || e.kind() == Kind.BATTLE)
              .filter(e -> Folk.aged(person, e.from(), 5, 80))
              .toList();
      if (!seen.isEmpty()) {
        Entity event = dice.pick(seen);
        draft.tie(
            Relation.WITNESSED,
            person,
            event,
            event.from(),
            draft.word("witness." + event.kind().word()));
      }
    }
  }

  private void review(Entity person) {
    Field field = Folk.calling(person).field();
    if (field != Field.LETTERS && field != Field.MUSIC && !dice.percent(12)) {
      return;
    }
    List<Entity> works =
        draft.all().stream()
            .filter(e ->
                switch (e.kind()) {
                  case NOVEL, POEMS, PLAY -> true;
                  case OPERA, SYMPHONY -> field == Field.MUSIC || dice.percent(30);
                  default -> false;
                })
            .filter(e ->
                Folk.aged(person, e.from() + 1, 22, 80)
                    && !draft.isTied(Relation.CREATED, person, e))
            .toList();
    if (!works.isEmpty()) {
      Entity work = dice.pick(works);
      draft.tie(Relation.REVIEWED, person, work, work.from() + 1, draft.word("review"));
    }
  }

  private void finance(Entity person) {
    Field field = Folk.calling(person).field();
    if (!(field == Field.STATE || field == Field.WAR || dice.percent(8))) {
      return;
    }
    List<Entity> built =
        draft.all().stream()
            .filter(e ->
                switch (e.kind()) {
                  case BRIDGE, LIGHTHOUSE, THEATRE, GARDEN, OBSERVATORY, MUSEUM -> true;
                  default -> false;
                })
            .filter(e -> Folk.aged(person, e.from(), 30, 75))
            .toList();
    if (!built.isEmpty()) {
      Entity building = dice.pick(built);
      draft.tie(Relation.FINANCED, person, building, building.from(), draft.word("gift"));
    }
  }

  private void end(Entity person) {
    if (dice.percent(35)) {
      draft
          .one(Kind.CATHEDRAL, c -> c.from() < person.to())
          .ifPresent(c -> draft.tie(Relation.BURIED_AT, person, c, person.to()));
    }
    if (dice.percent(30)) {
      draft
          .one(
              dice.pick(Kind.MUSEUM, Kind.UNIVERSITY, Kind.SOCIETY),
              house -> house.from() < person.to())
          .ifPresent(house ->
              draft.tie(
                  Relation.BEQUEATHED_TO,
                  person,
                  house,
                  person.to(),
                  draft.word(ofField("bequest", person))));
    }
  }

  /** Who had the same post at the same house is succeeded by the next one who did. */
  private void successions() {
    Map<String, Tie> latest = new HashMap<>();
    List<Tie> posts =
        draft.ties().stream()
            .filter(t -> t.relation() == Relation.WORKED_AT)
            .sorted((one, other) -> Integer.compare(one.day().year(), other.day().year()))
            .toList();
    for (Tie post : posts) {
      Tie before = latest.put(post.object().title() + post.detail(), post);
      if (before != null
          && !before.subject().equals(post.subject())
          && post.day().year() - before.day().year() < 45) {
        draft.tie(
            Relation.SUCCEEDED, post.subject(), before.subject(), post.day().year(), post.detail());
      }
    }
  }
}
