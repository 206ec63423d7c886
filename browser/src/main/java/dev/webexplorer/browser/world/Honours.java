package dev.webexplorer.browser.world;

import dev.webexplorer.browser.world.Calling.Field;
import dev.webexplorer.browser.world.Entity.Years;
import java.util.List;

/** Founds awards and hands them out. */
final class Honours {
  private final Draft draft;
  private final Dice dice;

  private Honours(Draft draft) {
    this.draft = draft;
    this.dice = draft.dice();
  }

  static void award(Draft draft) {
    Honours honours = new Honours(draft);
    for (int i = draft.share(5); i > 0; i--) {
      honours.found();
    }
  }

  private void found() {
    Entity patron =
        draft.one(Kind.PERSON, p -> p.from() < 1850).orElseGet(() -> draft.one(Kind.PERSON));
    int year = patron.to() + dice.between(1, 30);
    String title = patron.trait("surname") + " " + draft.word("award.name");
    if (draft.isTaken(title)) {
      return;
    }
    Field field = Folk.calling(patron).field();
    Entity award = draft.addWithArticle(Kind.AWARD, title, "the award", Years.since(year));
    award
        .with("noun", "award")
        .with("merit", draft.word("merit." + field.name().toLowerCase(java.util.Locale.ROOT)))
        .with("token", draft.word("award.token"))
        .with("interval", draft.word("award.interval"))
        .with("field", field.name());
    draft.tie(Relation.NAMED_AFTER, award, patron);
    List<Entity> houses =
        draft.all().stream()
            .filter(e ->
                (e.kind() == Kind.SOCIETY || e.kind() == Kind.UNIVERSITY || e.kind() == Kind.MUSEUM)
                    && e.from() < year)
            .toList();
    if (!houses.isEmpty()) {
      draft.tie(Relation.ESTABLISHED_BY, award, dice.pick(houses), year);
    }
    for (Entity person : draft.all(Kind.PERSON)) {
      int won = person.from() + dice.between(31, 66);
      if (suits(person, award) && won >= year && won < person.to() && dice.percent(60)) {
        draft.ties().add(won(person, award, won, dice));
      }
    }
  }

  static boolean suits(Entity person, Entity award) {
    Field field = Folk.calling(person).field();
    Field wanted = Field.valueOf(award.trait("field"));
    return field == wanted || related(field, wanted) || related(wanted, field);
  }

  private static boolean related(Field one, Field other) {
    return (one == Field.VOYAGE && other == Field.SCIENCE)
        || (one == Field.WAR && other == Field.STATE)
        || (one == Field.ART && other == Field.BUILDING)
        || (one == Field.MUSIC && other == Field.ART);
  }

  static Tie won(Entity person, Entity award, int year, Dice dice) {
    String field = Folk.calling(person).noun();
    return new Tie(
        Relation.WON, person, award, Day.in(year, dice), Words.pick("won." + field, dice));
  }
}
