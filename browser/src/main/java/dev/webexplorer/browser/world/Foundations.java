package dev.webexplorer.browser.world;

import static dev.webexplorer.browser.world.Draft.number;

import dev.webexplorer.browser.world.Entity.Years;
import java.util.List;

/** Founds universities, museums, societies and other houses, and fills them with people. */
final class Foundations {
  private final Draft draft;
  private final Dice dice;

  private Foundations(Draft draft) {
    this.draft = draft;
    this.dice = draft.dice();
  }

  static void found(Draft draft) {
    Foundations foundations = new Foundations(draft);
    foundations.universities();
    foundations.museums();
    foundations.societies();
    foundations.observatories();
    foundations.papersAndYards();
  }

  private List<Entity> someTowns(int count) {
    List<Entity> towns = draft.all(Kind.TOWN);
    return towns.subList(0, Math.min(count, towns.size()));
  }

  private void universities() {
    int year = dice.between(1410, 1560);
    for (Entity town : someTowns(draft.share(3))) {
      year = Math.max(year, town.from() + 20);
      found(Kind.UNIVERSITY, town, "University of " + town.title(), year)
          .with("noun", "university")
          .with("students", number(dice.between(900, 18_000)))
          .with("custom", draft.word("university.custom"))
          .with("motto", draft.word("motto"))
          .with("strength", draft.word("discipline"));
      year = dice.between(1570, 1800);
    }
  }

  /** Founds a house; one that is older than all people here has no founder that is known. */
  private Entity found(Kind kind, Entity town, String title, int year) {
    String unique = title;
    while (draft.isTaken(unique)) {
      unique = draft.names().root() + title.substring(town.title().length());
    }
    Entity house = draft.addWithArticle(kind, unique, "the " + kind.word(), Years.since(year));
    draft.tie(Relation.LOCATED_IN, house, town);
    draft
        .one(Kind.PERSON, p -> Folk.aged(p, year, 30, 75))
        .ifPresent(p -> draft.tie(Relation.FOUNDED_BY, house, p, year));
    return house;
  }

  private Entity house(Kind kind, Entity town, String ending, int earliest, int latest) {
    int year = dice.between(Math.max(earliest, town.from()), latest);
    return found(kind, town, town.title() + " " + ending, year);
  }

  private void museums() {
    List<Entity> towns = someTowns(draft.share(5));
    List<String> names = Words.of("museum.of");
    int first = dice.below(names.size());
    for (int i = 0; i < draft.share(3); i++) {
      String name = names.get((first + i) % names.size());
      house(Kind.MUSEUM, towns.get(i % towns.size()), name, 1720, 1890)
          .with("noun", "museum")
          .with("objects", number(dice.between(30, 900) * 100))
          .with("custom", draft.word("museum.rule"))
          .with("collection", draft.word("collection." + name));
    }
  }

  private void societies() {
    List<Entity> towns = someTowns(draft.share(6));
    List<String> names = Words.of("society.name");
    int first = dice.below(names.size());
    for (int i = 0; i < draft.share(3); i++) {
      String name = names.get((first + i) % names.size());
      Entity society = house(Kind.SOCIETY, towns.get(i % towns.size()), name, 1660, 1860);
      society
          .with("noun", "learned society")
          .with("members", number(dice.between(60, 1900)))
          .with("custom", draft.word("society.custom"))
          .with("journal", draft.word("society.journal"));
      join(society);
    }
  }

  private void join(Entity society) {
    for (Entity person : draft.all(Kind.PERSON)) {
      int year = person.from() + dice.between(27, 46);
      if (dice.percent(16) && year > society.from() && year < person.to()) {
        draft.tie(Relation.MEMBER_OF, person, society, year);
        if (dice.percent(22) && year + 9 < person.to()) {
          draft.tie(Relation.PRESIDED, person, society, year + dice.between(2, 8));
        }
      }
    }
  }

  private void observatories() {
    Entity observatory =
        house(Kind.OBSERVATORY, draft.one(Kind.TOWN), "Observatory", 1690, 1880)
            .with("noun", "observatory")
            .with("instrument", draft.word("observatory.instrument"))
            .with("elevation", number(dice.between(110, 2300)));
    draft.tie(Relation.NEAR, observatory, draft.one(Kind.MOUNTAIN));
    house(Kind.GARDEN, draft.one(Kind.TOWN), "Botanical Garden", 1690, 1850)
        .with("noun", "botanical garden")
        .with("species", number(dice.between(900, 12_000)))
        .with("area", number(dice.between(2, 70)));
  }

  private void papersAndYards() {
    house(Kind.NEWSPAPER, draft.one(Kind.TOWN), draft.word("newspaper.name"), 1740, 1880)
        .with("noun", "newspaper")
        .with("custom", draft.word("newspaper.line"))
        .with("interval", draft.word("newspaper.interval"))
        .with("circulation", number(dice.between(12, 900) * 100));
    Entity port =
        draft
            .one(Kind.TOWN, t -> t.noun().contains("port") && t.from() < 1650)
            .orElseGet(() -> draft.town(1500));
    house(Kind.SHIPYARD, port, "Shipyard", 1580, 1680)
        .with("noun", "shipyard")
        .with("custom", draft.word("shipyard.line"))
        .with("slips", number(dice.between(2, 9)))
        .with("workers", number(dice.between(80, 2400)));
  }
}
