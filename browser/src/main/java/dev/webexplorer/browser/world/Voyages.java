package dev.webexplorer.browser.world;

import static dev.webexplorer.browser.world.Draft.number;

import dev.webexplorer.browser.world.Calling.Field;
import dev.webexplorer.browser.world.Entity.Years;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Builds ships, sends out expeditions, and has what they found described. */
final class Voyages {
  private static final List<Relation> SEEN =
      List.of(Relation.REACHED, Relation.CHARTED, Relation.REACHED);

  private final Draft draft;
  private final Dice dice;

  private Voyages(Draft draft) {
    this.draft = draft;
    this.dice = draft.dice();
  }

  static void sail(Draft draft) {
    Voyages voyages = new Voyages(draft);
    voyages.ships();
    voyages.expeditions();
    voyages.climbs();
    voyages.species();
  }

  private void ships() {
    Entity yard = draft.one(Kind.SHIPYARD);
    Set<String> taken = new HashSet<>();
    for (int i = draft.share(7); i > 0; i--) {
      int year = Math.max(yard.from() + 1, dice.between(1690, 1895));
      String root = draft.names().root();
      String name = dice.percent(45) ? root : draft.word("ship.epithet") + " of " + town(taken);
      Entity ship =
          draft.add(
              Kind.SHIP,
              name + " (ship)",
              "the " + name,
              "the ship",
              Entity.Gender.THING,
              new Years(year, year + dice.between(9, 46)));
      int length = dice.between(19, 96);
      ship.with("noun", year > 1845 && dice.percent(50) ? "steamship" : draft.word("ship.type"))
          .with("length", number(length))
          .with("fame", draft.word("ship.fame"))
          .with("tonnage", number(length * length * dice.between(25, 45) / 100))
          .with("crew", number(dice.between(18, 310)));
      draft.tie(Relation.BUILT_AT, ship, yard, year);
      captains(ship);
      if (!Abroad.chosen(ship, Abroad.Errand.FOUNDER)) {
        draft.tie(
            Relation.WRECKED_OFF, ship, draft.one(Kind.ISLAND), ship.to(), draft.word("wreck"));
      }
    }
  }

  private String town(Set<String> taken) {
    for (Entity town : draft.all(Kind.TOWN)) {
      if (taken.add(town.title())) {
        return town.title();
      }
    }
    return draft.names().root();
  }

  private void captains(Entity ship) {
    Set<Entity> served = new HashSet<>();
    for (int i = 0; i < 2; i++) {
      int year = dice.between(ship.from() + 1, ship.to() - 1);
      draft
          .one(
              Kind.PERSON,
              p ->
                  (Folk.is(p, Field.VOYAGE) || Folk.calling(p) == Calling.CARTOGRAPHER)
                      && Folk.aged(p, year, 26, 60))
          .filter(served::add)
          .ifPresent(p -> draft.tie(Relation.CAPTAINED, p, ship, year));
    }
  }

  private void expeditions() {
    List<Entity> leaders =
        draft.all(Kind.PERSON).stream()
            .filter(p ->
                Folk.is(p, Field.VOYAGE)
                    || Calling.NATURALISTS.contains(Folk.calling(p))
                    || Folk.calling(p) == Calling.CARTOGRAPHER)
            .toList();
    int wanted = draft.share(9);
    for (int i = 0; i < Math.min(wanted, leaders.size()); i++) {
      Entity leader = leaders.get((int) ((long) i * leaders.size() / wanted));
      int year = leader.from() + dice.between(28, 46);
      expedition(leader, Math.min(year, leader.to() - 3));
    }
  }

  private void expedition(Entity leader, int year) {
    String title = unused(leader.trait("surname"), year);
    Years years = new Years(year, year + dice.between(1, 3));
    Entity expedition = draft.addWithArticle(Kind.EXPEDITION, title, "the expedition", years);
    expedition
        .with("noun", "expedition")
        .with("members", number(dice.between(11, 160)))
        .with("distance", number(dice.between(600, 19_000)))
        .with("gain", draft.word("expedition.gain"))
        .with("aim", draft.word("expedition.aim"))
        .with("hardship", draft.word("expedition.hardship"));
    draft.tie(Relation.LED, leader, expedition, year);
    draft.tie(Relation.SET_OUT_FROM, expedition, draft.town(year), year);
    draft
        .one(Kind.SOCIETY, s -> s.from() < year)
        .ifPresent(s -> draft.tie(Relation.SPONSORED_BY, expedition, s, year));
    draft
        .one(Kind.SHIP, s -> s.from() < year && s.to() > expedition.to())
        .ifPresent(s -> draft.tie(Relation.SAILED_ON, expedition, s, year));
    crew(expedition, leader);
    goals(expedition);
  }

  private String unused(String surname, int year) {
    String title = surname + " Expedition";
    boolean taken = draft.all(Kind.EXPEDITION).stream().anyMatch(e -> e.title().equals(title));
    boolean same =
        draft.all(Kind.EXPEDITION).stream()
            .anyMatch(e -> e.title().equals(title + " (" + year + ")"));
    if (same) {
      return "Second " + title + " (" + year + ")";
    }
    return taken ? title + " (" + year + ")" : title;
  }

  private void crew(Entity expedition, Entity leader) {
    int members = 0;
    for (Entity person : draft.all(Kind.PERSON)) {
      boolean fits = !person.equals(leader) && Folk.aged(person, expedition.to(), 22, 58);
      if (fits && members < 5 && dice.percent(Folk.is(person, Field.SCIENCE) ? 45 : 18)) {
        members++;
        draft.tie(Relation.SERVED_ON, person, expedition, expedition.from(), role(person, dice));
      }
    }
  }

  static String role(Entity person, Dice dice) {
    return switch (Folk.calling(person)) {
      case BOTANIST -> "botanist";
      case ZOOLOGIST -> dice.pick("zoologist", "taxidermist");
      case GEOLOGIST -> "geologist";
      case ASTRONOMER, MATHEMATICIAN -> dice.pick("astronomer", "keeper of the chronometers");
      case CHEMIST, PHYSICIAN -> dice.pick("surgeon", "assistant surgeon");
      case CARTOGRAPHER -> dice.pick("surveyor", "draughtsman");
      case PAINTER, ARCHITECT -> dice.pick("expedition artist", "draughtsman");
      case NAVIGATOR, EXPLORER -> dice.pick("first mate", "pilot", "second in command");
      case ENGINEER -> "engineer";
      case LINGUIST, HISTORIAN -> dice.pick("interpreter", "chronicler");
      case GENERAL -> "head of the escort";
      default -> dice.pick("secretary", "quartermaster", "keeper of the journal");
    };
  }

  private void goals(Entity expedition) {
    if (Abroad.chosen(expedition, Abroad.Errand.REACH)) {
      return;
    }
    Set<Entity> seen = new HashSet<>();
    for (Relation relation : SEEN) {
      Kind kind =
          relation == Relation.CHARTED
              ? Kind.ISLAND
              : dice.pick(Kind.MOUNTAIN, Kind.LAKE, Kind.ISLAND);
      Entity goal = draft.one(kind);
      boolean found =
          draft.ties().stream()
              .anyMatch(t -> t.relation() == Relation.CHARTED && t.object().equals(goal));
      if (seen.add(goal) && !(relation == Relation.CHARTED && found)) {
        draft.tie(relation, expedition, goal, dice.between(expedition.from(), expedition.to()));
      }
    }
  }

  private void climbs() {
    for (Entity mountain : draft.all(Kind.MOUNTAIN)) {
      draft
          .one(Kind.PERSON, p -> Folk.is(p, Field.VOYAGE) || Folk.is(p, Field.SCIENCE))
          .ifPresent(
              p -> draft.tie(Relation.CLIMBED, p, mountain, p.from() + dice.between(23, 45)));
    }
  }

  private void species() {
    List<Entity> naturalists =
        draft.all(Kind.PERSON).stream()
            .filter(
                p -> Folk.calling(p) == Calling.BOTANIST || Folk.calling(p) == Calling.ZOOLOGIST)
            .toList();
    if (naturalists.isEmpty()) {
      return;
    }
    for (int i = draft.share(14); i > 0; i--) {
      describe(dice.pick(naturalists));
    }
  }

  private void describe(Entity author) {
    boolean plant = Folk.calling(author) == Calling.BOTANIST;
    Entity range = draft.one(dice.pick(Kind.ISLAND, Kind.MOUNTAIN, Kind.LAKE, Kind.RIVER));
    String group = draft.word(plant ? "species.plant" : "species.animal");
    int year = author.from() + dice.between(28, 46);
    String genus = draft.names().root();
    String epithet = draft.word("species.epithet");
    String title = genus + " " + group;
    Entity species =
        draft.add(
            Kind.SPECIES,
            title,
            "the " + title,
            "the species",
            Entity.Gender.THING,
            Years.since(year));
    species
        .with("noun", "species of " + group)
        .with("plant", plant ? "yes" : "no")
        .with("group", group)
        .with("status", draft.word("species.status"))
        .with("binomial", genus + "ia " + epithet)
        .with("habitat", draft.word(plant ? "plant.habitat" : "animal.habitat"))
        .with("habit", draft.word(plant ? "plant.habit" : "animal.habit"))
        .with("mark", draft.word(plant ? "plant.mark" : "animal.mark"))
        .with("size", number(dice.between(3, 90)));
    draft.tie(Relation.DESCRIBED_BY, species, author, year);
    draft.tie(Relation.FOUND_ON, species, range);
    draft
        .one(Kind.EXPEDITION, e -> e.from() <= year && e.from() > year - 30)
        .ifPresent(e -> draft.tie(Relation.COLLECTED_ON, species, e, e.from()));
    draft
        .one(Kind.MUSEUM, m -> m.from() < year)
        .ifPresent(m -> draft.tie(Relation.TYPE_HELD_AT, species, m));
    if (dice.percent(60)) {
      draft
          .one(Kind.PERSON, p -> !p.equals(author) && Folk.aged(p, year, 25, 80))
          .ifPresent(p -> draft.tie(Relation.NAMED_AFTER, species, p));
    }
    if (plant) {
      species.with("voice", "");
      draft
          .one(Kind.SPECIES, s -> s.trait("habit").startsWith("feeds") && !s.equals(species))
          .ifPresent(s -> draft.tie(Relation.EATEN_BY, species, s));
    }
  }
}
