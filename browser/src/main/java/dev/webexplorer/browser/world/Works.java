package dev.webexplorer.browser.world;

import static dev.webexplorer.browser.world.Draft.number;

import dev.webexplorer.browser.world.Calling.Field;
import dev.webexplorer.browser.world.Entity.Years;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Has people write, compose and paint. */
final class Works {
  private final Draft draft;
  private final Dice dice;
  private final Titles titles;

  private Works(Draft draft) {
    this.draft = draft;
    this.dice = draft.dice();
    this.titles = new Titles(draft.atlas().randomSeed(), draft.number());
  }

  static void create(Draft draft) {
    Works works = new Works(draft);
    works.repeat(8, works.by(Calling.NOVELIST), works::novel);
    works.repeat(3, works.by(Calling.POET), works::poems);
    works.repeat(4, works.by(Calling.PLAYWRIGHT), works::play);
    works.repeat(4, works.by(Calling.COMPOSER), works::opera);
    works.repeat(2, works.by(Calling.COMPOSER), works::symphony);
    works.repeat(7, works.by(Calling.PAINTER), works::painting);
    works.repeat(5, p -> Folk.is(p, Field.SCIENCE), works::treatise);
  }

  private Predicate<Entity> by(Calling calling) {
    return person -> Folk.calling(person) == calling;
  }

  /** Creates one work of a person in a year. */
  private interface Making {
    void make(Entity author, int year);
  }

  private void repeat(int usual, Predicate<Entity> by, Making making) {
    List<Entity> authors = draft.all(Kind.PERSON).stream().filter(by).toList();
    for (int i = draft.share(usual); i > 0 && !authors.isEmpty(); i--) {
      Entity author = dice.pick(authors);
      making.make(author, Math.min(author.from() + dice.between(27, 58), author.to() - 1));
    }
  }

  private Entity work(Kind kind, String title, Entity author, int year) {
    int end = title.indexOf(" (");
    String name = end < 0 ? title : title.substring(0, end);
    String spoken = kind == Kind.SYMPHONY ? "the " + name : name;
    String brief = kind == Kind.POEMS ? "the collection" : "the " + kind.word();
    Entity work = draft.add(kind, title, spoken, brief, Entity.Gender.THING, Years.of(year));
    draft.tie(Relation.CREATED, author, work, year);
    return work.with("noun", kind.word())
        .with("theme", draft.word("theme"))
        .with("fate", draft.word(kind.word() + ".fate"));
  }

  private void setting(Entity work) {
    if (!Abroad.chosen(work, Abroad.Errand.SET)) {
      Kind kind = dice.pick(Kind.TOWN, Kind.TOWN, Kind.ISLAND, Kind.RIVER, Kind.MOUNTAIN);
      draft.tie(Relation.SET_IN, work, draft.one(kind));
    }
  }

  private void novel(Entity author, int year) {
    Entity novel = work(Kind.NOVEL, title(author, "novel"), author, year);
    novel
        .with("genre", draft.word("novel.genre"))
        .with("pages", number(dice.between(140, 940)))
        .with("hero", draft.word("novel.hero"));
    setting(novel);
    publish(novel, year);
    dedicate(novel, author, year);
    feature(novel, year, Kind.BATTLE, Kind.SHIP, Kind.PERSON, Kind.SPECIES, Kind.CASTLE);
    helper(
        Relation.TRANSLATED_BY, novel, year + dice.between(2, 30), Calling.LINGUIST, Calling.POET);
    helper(
        Relation.ILLUSTRATED_BY,
        novel,
        year + dice.between(0, 9),
        Calling.PAINTER,
        Calling.ARCHITECT);
  }

  private String title(Entity author, String noun) {
    return titles.next(author.trait("surname"), noun);
  }

  private void publish(Entity work, int year) {
    draft.tie(Relation.PUBLISHED_IN, work, draft.town(year), year);
  }

  private void dedicate(Entity work, Entity author, int year) {
    if (dice.percent(55)) {
      draft
          .one(Kind.PERSON, p -> !p.equals(author) && Folk.aged(p, year, 16, 90))
          .ifPresent(p -> draft.tie(Relation.DEDICATED_TO, work, p));
    }
  }

  private void helper(Relation relation, Entity work, int year, Calling one, Calling other) {
    if (dice.percent(55)) {
      draft
          .one(
              Kind.PERSON,
              p ->
                  (Folk.calling(p) == one || Folk.calling(p) == other)
                      && Folk.aged(p, year, 22, 75)
                      && !draft.isTied(Relation.CREATED, p, work))
          .ifPresent(p -> draft.tie(relation, work, p, year));
    }
  }

  /** Lets something that was there in the year appear in a work. */
  private void feature(Entity work, int year, Kind... kinds) {
    if (dice.percent(60)) {
      draft
          .one(
              dice.pick(kinds),
              e ->
                  e.from() < year
                      && !draft.isTied(Relation.FEATURES, work, e)
                      && !draft.isTied(Relation.CREATED, e, work))
          .ifPresent(e -> draft.tie(Relation.FEATURES, work, e));
    }
  }

  private void poems(Entity author, int year) {
    Entity poems = work(Kind.POEMS, title(author, "poems"), author, year);
    poems
        .with("noun", "collection of poems")
        .with("count", number(dice.between(18, 120)))
        .with("form", draft.word("poem.form"));
    publish(poems, year);
    dedicate(poems, author, year);
    feature(poems, year, Kind.SPECIES, Kind.LIGHTHOUSE, Kind.BRIDGE, Kind.SHIP);
    setting(poems);
    helper(
        Relation.ILLUSTRATED_BY,
        poems,
        year + dice.between(0, 5),
        Calling.PAINTER,
        Calling.PAINTER);
  }

  private void play(Entity author, int year) {
    Entity play = work(Kind.PLAY, title(author, "play"), author, year);
    play.with("genre", draft.word("play.genre")).with("acts", draft.word("acts"));
    setting(play);
    premiere(play, year);
    feature(play, year, Kind.PERSON, Kind.BATTLE, Kind.CASTLE);
    dedicate(play, author, year);
    helper(
        Relation.TRANSLATED_BY, play, year + dice.between(2, 30), Calling.LINGUIST, Calling.POET);
  }

  private void premiere(Entity work, int year) {
    if (!Abroad.chosen(work, Abroad.Errand.PREMIERE)) {
      // theatres are built before anybody has work to show
      draft
          .one(Kind.THEATRE, t -> t.from() <= year)
          .ifPresent(t -> draft.tie(Relation.PREMIERED_AT, work, t, year));
    }
  }

  private void opera(Entity author, int year) {
    Optional<Entity> novel =
        draft.one(Kind.NOVEL, n -> n.from() < year && !draft.isTaken(n.title() + " (opera)"));
    boolean based = novel.isPresent() && dice.percent(60);
    String title = based ? novel.orElseThrow().title() + " (opera)" : title(author, "opera");
    Entity opera = work(Kind.OPERA, title, author, year);
    opera.with("acts", draft.word("acts")).with("genre", draft.word("opera.genre"));
    if (based) {
      draft.tie(Relation.BASED_ON, opera, novel.orElseThrow());
    }
    setting(opera);
    premiere(opera, year);
    dedicate(opera, author, year);
  }

  private void symphony(Entity author, int year) {
    Optional<Entity> town = draft.one(Kind.TOWN, t -> !draft.isTaken(t.title() + " Symphony"));
    String title = town.map(Entity::title).orElseGet(() -> draft.names().root()) + " Symphony";
    Entity symphony = work(Kind.SYMPHONY, title, author, year);
    symphony.with("movements", draft.word("movements")).with("key", draft.word("music.key"));
    town.ifPresent(t -> draft.tie(Relation.NAMED_AFTER, symphony, t));
    premiere(symphony, year);
    dedicate(symphony, author, year);
  }

  private void painting(Entity author, int year) {
    Entity seen =
        draft.one(dice.pick(Kind.TOWN, Kind.RIVER, Kind.MOUNTAIN, Kind.ISLAND, Kind.LAKE));
    String title = draft.word("painting.scene") + " " + seen.name();
    if (draft.isTaken(title)) {
      title = title + " (" + author.trait("surname") + ")";
    }
    if (draft.isTaken(title)) {
      return;
    }
    Entity painting = work(Kind.PAINTING, title, author, year);
    painting
        .with("medium", draft.word("painting.medium"))
        .with("manner", draft.word("painting.manner"))
        .with("width", number(dice.between(38, 410)))
        .with("height", number(dice.between(30, 290)));
    draft.tie(Relation.DEPICTS, painting, seen);
    feature(painting, year, Kind.CASTLE, Kind.LIGHTHOUSE, Kind.CATHEDRAL, Kind.SHIP, Kind.BRIDGE);
    if (!Abroad.chosen(painting, Abroad.Errand.HANG)) {
      Entity museum = draft.one(Kind.MUSEUM);
      int bought = Math.max(year, museum.from()) + dice.between(1, 60);
      draft.tie(Relation.HELD_BY, painting, museum, bought);
    }
    dedicate(painting, author, year);
  }

  private void treatise(Entity author, int year) {
    Entity about =
        draft.one(dice.pick(Kind.PROVINCE, Kind.RIVER, Kind.ISLAND, Kind.BAY, Kind.LAKE));
    String title = draft.word("treatise." + Folk.calling(author).noun()) + " " + about.name();
    if (draft.isTaken(title)) {
      return;
    }
    Entity treatise = work(Kind.TREATISE, title, author, year);
    treatise
        .with("volumes", draft.word("volumes"))
        .with("plates", number(dice.between(12, 420)))
        .with("discipline", author.trait("discipline"));
    draft.tie(Relation.SET_IN, treatise, about);
    feature(treatise, year, Kind.SPECIES, Kind.BRIDGE, Kind.OBSERVATORY);
    feature(treatise, year, Kind.SPECIES, Kind.CATHEDRAL, Kind.GARDEN);
    publish(treatise, year);
    dedicate(treatise, author, year);
    helper(Relation.ILLUSTRATED_BY, treatise, year, Calling.PAINTER, Calling.CARTOGRAPHER);
  }
}
