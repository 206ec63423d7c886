package dev.webexplorer.browser.world;

import static dev.webexplorer.browser.world.Draft.number;

import dev.webexplorer.browser.world.Entity.Years;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Fights battles, signs treaties, and lets fire and water loose. */
final class Conflicts {
  private final Draft draft;
  private final Dice dice;

  private Conflicts(Draft draft) {
    this.draft = draft;
    this.dice = draft.dice();
  }

  static void fight(Draft draft) {
    Conflicts conflicts = new Conflicts(draft);
    for (int i = draft.share(5); i > 0; i--) {
      conflicts.battle();
    }
    conflicts.treaty();
    for (int i = draft.share(3); i > 0; i--) {
      conflicts.disaster();
    }
  }

  private void battle() {
    Entity war = draft.realm().war();
    int year = dice.between(war.from(), war.to());
    Kind kind = dice.pick(Kind.TOWN, Kind.RIVER, Kind.LAKE, Kind.MOUNTAIN);
    Entity near = kind == Kind.TOWN ? draft.town(year) : draft.one(kind);
    String title = "Battle of " + (near.kind() == Kind.RIVER ? draft.names().root() : near.name());
    if (draft.isTaken(title)) {
      title = "Battle of " + draft.names().root();
    }
    Entity battle = draft.addWithArticle(Kind.BATTLE, title, "the battle", Years.of(year));
    battle
        .with("noun", "battle")
        .with("outcome", draft.word("battle.outcome"))
        .with("memory", draft.word("battle.memory"))
        .with("weather", draft.word("battle.weather"))
        .with("troops", number(dice.between(12, 390) * 100))
        .with("losses", number(dice.between(3, 70) * 100));
    draft.tie(Relation.PART_OF, battle, war, year);
    draft.tie(Relation.FOUGHT_NEAR, battle, near, year);
    int officers = 0;
    for (Entity person : draft.all(Kind.PERSON)) {
      boolean officer = Folk.calling(person) == Calling.GENERAL && Folk.aged(person, year, 24, 70);
      boolean other = Folk.aged(person, year, 20, 50) && dice.percent(8);
      if ((officer && dice.percent(75)) || (other && officers < 3)) {
        officers++;
        String part = draft.word(officer ? "battle.command" : "battle.service");
        draft.tie(Relation.COMMANDED_AT, person, battle, year, part);
      }
    }
    draft
        .one(Kind.SHIP, s -> s.from() < year && s.to() > year && near.kind() == Kind.TOWN)
        .ifPresent(s -> draft.tie(Relation.FOUGHT_AT, s, battle, year));
  }

  private void treaty() {
    Entity war = draft.realm().war();
    boolean peace = draft.realm().first() == draft.number();
    int year = peace ? war.to() : dice.between(1600, 1890);
    Entity town = draft.town(year);
    Entity treaty =
        draft.addWithArticle(
            Kind.TREATY, "Treaty of " + town.title(), "the treaty", Years.of(year));
    treaty
        .with("noun", "treaty")
        .with("terms", draft.word("treaty.terms"))
        .with("articles", number(dice.between(7, 64)));
    draft.tie(Relation.SIGNED_AT, treaty, town, year);
    if (peace) {
      draft.tie(Relation.ENDED_BY, war, treaty, year);
    }
    draft.tie(Relation.BELLIGERENT, treaty, draft.realm().country(), year);
    Set<Entity> envoys = new HashSet<>();
    for (int i = 0; i < 3; i++) {
      draft
          .one(
              Kind.PERSON,
              p ->
                  !envoys.contains(p)
                      && Folk.aged(p, year, 28, 76)
                      && List.of(Calling.Field.STATE, Calling.Field.WAR, Calling.Field.LETTERS)
                          .contains(Folk.calling(p).field()))
          .filter(envoys::add)
          .ifPresent(p -> draft.tie(Relation.NEGOTIATED_BY, treaty, p, year));
    }
  }

  private void disaster() {
    Entity town = draft.one(Kind.TOWN);
    int year = dice.between(Math.max(1600, town.from() + 20), 1920);
    String noun = dice.pick("fire", "flood", "earthquake");
    String title =
        switch (noun) {
          case "fire" -> "Great Fire of " + town.title();
          case "flood" -> town.title() + " Flood of " + year;
          default -> town.title() + " Earthquake of " + year;
        };
    if (draft.isTaken(title)) {
      title = title + " (" + year + ")";
    }
    if (draft.isTaken(title)) {
      return;
    }
    Entity disaster = draft.addWithArticle(Kind.DISASTER, title, "the " + noun, Years.of(year));
    disaster
        .with("noun", noun)
        .with("after", draft.word("disaster.after"))
        .with("cause", draft.word(noun + ".cause"))
        .with("deaths", number(dice.between(6, 2900)))
        .with("houses", number(dice.between(60, 7200)));
    draft.tie(Relation.STRUCK, disaster, town, year);
    draft.ties().stream()
        .filter(t -> t.relation() == Relation.LOCATED_IN && t.object().equals(town))
        .map(Tie::subject)
        .filter(e -> e.from() > 0 && e.from() < year)
        .limit(3)
        .toList()
        .forEach(e -> draft.tie(Relation.DAMAGED_IN, e, disaster, year));
    draft
        .one(Kind.PERSON, p -> Folk.aged(p, year, 25, 70))
        .ifPresent(
            p -> draft.tie(Relation.GOVERNED, p, disaster, year, "head of the relief committee"));
  }
}
