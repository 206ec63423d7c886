package dev.webexplorer.browser.world;

import dev.webexplorer.browser.world.Calling.Field;
import java.util.List;
import java.util.Optional;

/**
 * Leads people through life: school, teachers, posts, offices, homes, marriages, quarrels, death.
 */
final class Careers {
  private final Draft draft;
  private final Dice dice;

  private Careers(Draft draft) {
    this.draft = draft;
    this.dice = draft.dice();
  }

  static void lead(Draft draft) {
    Careers careers = new Careers(draft);
    for (Entity person : draft.all(Kind.PERSON)) {
      careers.study(person);
      careers.work(person);
      careers.govern(person);
      careers.friends(person);
      careers.homes(person);
    }
    careers.marriages();
  }

  private void study(Entity person) {
    int year = person.from() + dice.between(17, 22);
    if (dice.percent(86) && !Abroad.chosen(person, Abroad.Errand.STUDY)) {
      draft
          .one(Kind.UNIVERSITY, u -> u.from() < year)
          .ifPresent(u -> draft.tie(Relation.STUDIED_AT, person, u, year, subject(person)));
    }
    if (dice.percent(38)) {
      draft
          .one(
              Kind.PERSON,
              teacher ->
                  !teacher.trait("surname").equals(person.trait("surname"))
                      && Folk.is(teacher, Folk.calling(person).field())
                      && Folk.aged(teacher, year, 28, 72))
          .ifPresent(teacher -> draft.tie(Relation.PUPIL_OF, person, teacher, year));
    }
  }

  private String subject(Entity person) {
    return dice.percent(75) ? person.trait("discipline") : draft.word("discipline");
  }

  private void work(Entity person) {
    if (Abroad.chosen(person, Abroad.Errand.WORK)) {
      return;
    }
    int year = person.from() + dice.between(29, 46);
    Field field = Folk.calling(person).field();
    boolean learned = field == Field.SCIENCE || field == Field.LETTERS;
    if (dice.percent(learned ? 75 : 30)) {
      employer(person, year).ifPresent(house -> employ(draft, person, house, year));
    }
  }

  private Optional<Entity> employer(Entity person, int year) {
    Kind kind =
        switch (Folk.calling(person)) {
          case ASTRONOMER -> Kind.OBSERVATORY;
          case BOTANIST -> dice.percent(50) ? Kind.GARDEN : Kind.UNIVERSITY;
          case ENGINEER, NAVIGATOR -> Kind.SHIPYARD;
          case NOVELIST, POET, PLAYWRIGHT, STATESMAN -> Kind.NEWSPAPER;
          case PAINTER, EXPLORER, HISTORIAN -> Kind.MUSEUM;
          default -> Kind.UNIVERSITY;
        };
    return draft.one(kind, house -> house.from() < year);
  }

  static void employ(Draft draft, Entity person, Entity house, int year) {
    draft.ties().add(post(person, house, year, draft.dice()));
  }

  static Tie post(Entity person, Entity house, int year, Dice dice) {
    String role =
        house.kind() == Kind.UNIVERSITY
            ? "professor of " + person.trait("discipline")
            : Words.pick("post." + house.kind().word(), dice);
    return new Tie(Relation.WORKED_AT, person, house, Day.in(year, dice), role);
  }

  private void govern(Entity person) {
    Field field = Folk.calling(person).field();
    int year = person.from() + dice.between(36, 52);
    if (year >= person.to()
        || !(field == Field.STATE || (field == Field.WAR && dice.percent(40)))) {
      return;
    }
    if (dice.percent(60)) {
      draft.tie(Relation.GOVERNED, person, draft.town(year), year, draft.word("office.town"));
    } else {
      Entity here = draft.one(Kind.PROVINCE);
      draft.tie(Relation.GOVERNED, person, here, year, draft.word("office.province"));
    }
  }

  private void friends(Entity person) {
    if (!dice.percent(24)) {
      return;
    }
    int year = person.from() + dice.between(28, 50);
    Field field = Folk.calling(person).field();
    draft
        .one(
            Kind.PERSON,
            other ->
                !other.equals(person)
                    && other.gender() == person.gender()
                    && !other.trait("surname").equals(person.trait("surname"))
                    && Folk.is(other, field)
                    && Folk.aged(other, year, 25, 75))
        .filter(other -> year < person.to())
        .ifPresent(other ->
            draft.tie(
                Relation.RIVAL_OF,
                person,
                other,
                year,
                draft.word("quarrel." + field.name().toLowerCase(java.util.Locale.ROOT))));
  }

  private void homes(Entity person) {
    if (dice.percent(45) && !Abroad.chosen(person, Abroad.Errand.LIVE)) {
      int year = person.from() + dice.between(24, 45);
      draft.tie(Relation.LIVED_IN, person, draft.town(year), year, draft.word("home.reason"));
    }
    if (!Abroad.chosen(person, Abroad.Errand.DIE)) {
      draft.tie(Relation.DIED_IN, person, draft.town(person.to()), person.to());
    }
  }

  private void marriages() {
    List<Entity> people = draft.all(Kind.PERSON);
    boolean[] married = new boolean[people.size()];
    for (int i = 0; i < people.size(); i++) {
      for (int j = i + 1; j < people.size() && !married[i]; j++) {
        if (!married[j] && dice.percent(35) && couple(people.get(i), people.get(j))) {
          married[i] = true;
          married[j] = true;
        }
      }
    }
  }

  private boolean couple(Entity one, Entity other) {
    boolean fits =
        one.gender() != other.gender()
            && Math.abs(one.from() - other.from()) < 11
            && !one.trait("surname").equals(other.trait("surname"));
    if (fits) {
      int year = Math.max(one.from(), other.from()) + dice.between(21, 31);
      draft.tie(Relation.MARRIED, one, other, year);
    }
    return fits;
  }
}
