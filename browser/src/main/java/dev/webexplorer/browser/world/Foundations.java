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

  private Entity in(Entity house, Entity town) {
    draft.tie(Relation.LOCATED_IN, house, town);
    return house;
  }

  private List<Entity> someTowns(int count) {
    List<Entity> towns = draft.all(Kind.TOWN);
    return towns.subList(0, Math.min(count, towns.size()));
  }

  private void universities() {
    int year = dice.between(1410, 1560);
    for (Entity town : someTowns(draft.share(3))) {
      Entity university =
          draft.addWithArticle(
              Kind.UNIVERSITY,
              "University of " + town.title(),
              "the university",
              Years.since(year));
      in(university, town)
          .with("noun", "university")
          .with("students", number(dice.between(900, 18_000)))
          .with("motto", draft.word("motto"))
          .with("strength", draft.word("discipline"));
      founder(university, year);
      year = dice.between(1570, 1800);
    }
  }

  /** Institutions that are older than all people here have no founder that is known. */
  private void founder(Entity house, int year) {
    draft
        .one(Kind.PERSON, p -> Folk.aged(p, year, 30, 75))
        .ifPresent(p -> draft.tie(Relation.FOUNDED_BY, house, p, year));
  }

  private void museums() {
    List<Entity> towns = someTowns(draft.share(5));
    for (int i = 0; i < draft.share(3); i++) {
      Entity town = towns.get(i % towns.size());
      String of = Words.of("museum.of").get((i + dice.below(2)) % Words.of("museum.of").size());
      Entity museum = house(Kind.MUSEUM, town.title() + " " + of, "the museum", 1720, 1890);
      in(museum, town)
          .with("noun", "museum")
          .with("objects", number(dice.between(30, 900) * 100))
          .with("collection", draft.word("museum.collection"));
      founder(museum, museum.from());
    }
  }

  private Entity house(Kind kind, String title, String brief, int earliest, int latest) {
    int years = dice.between(earliest, latest);
    String unique = title;
    for (int i = 2; draft.isTaken(unique); i++) {
      unique = title + " " + "I".repeat(i);
    }
    return draft.addWithArticle(kind, unique, brief, Years.since(years));
  }

  private void societies() {
    List<Entity> towns = someTowns(draft.share(6));
    List<String> names = Words.of("society.name");
    int first = dice.below(names.size());
    for (int i = 0; i < draft.share(3); i++) {
      Entity town = towns.get(i % towns.size());
      String name = names.get((first + i) % names.size());
      Entity society = house(Kind.SOCIETY, town.title() + " " + name, "the society", 1660, 1860);
      in(society, town)
          .with("noun", "learned society")
          .with("members", number(dice.between(60, 1900)))
          .with("journal", draft.word("society.journal"));
      founder(society, society.from());
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
    Entity town = draft.one(Kind.TOWN);
    Entity observatory =
        house(Kind.OBSERVATORY, town.title() + " Observatory", "the observatory", 1690, 1880);
    in(observatory, town)
        .with("noun", "observatory")
        .with("instrument", draft.word("observatory.instrument"))
        .with("elevation", number(dice.between(110, 2300)));
    draft.tie(Relation.NEAR, observatory, draft.one(Kind.MOUNTAIN));
    founder(observatory, observatory.from());
    Entity place = draft.one(Kind.TOWN);
    Entity garden =
        house(Kind.GARDEN, place.title() + " Botanical Garden", "the garden", 1640, 1850);
    in(garden, place)
        .with("noun", "botanical garden")
        .with("species", number(dice.between(900, 12_000)))
        .with("area", number(dice.between(2, 70)));
    founder(garden, garden.from());
  }

  private void papersAndYards() {
    Entity town = draft.one(Kind.TOWN);
    String name = town.title() + " " + draft.word("newspaper.name");
    Entity paper = house(Kind.NEWSPAPER, name, "the paper", 1740, 1880);
    in(paper, town)
        .with("noun", "newspaper")
        .with("interval", draft.word("newspaper.interval"))
        .with("circulation", number(dice.between(12, 900) * 100));
    founder(paper, paper.from());
    Entity port = draft.one(Kind.TOWN, t -> t.noun().contains("port")).orElse(town);
    Entity yard = house(Kind.SHIPYARD, port.title() + " Shipyard", "the yard", 1580, 1740);
    in(yard, port)
        .with("noun", "shipyard")
        .with("slips", number(dice.between(2, 9)))
        .with("workers", number(dice.between(80, 2400)));
    founder(yard, yard.from());
  }
}
