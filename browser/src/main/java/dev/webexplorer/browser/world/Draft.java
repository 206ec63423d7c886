package dev.webexplorer.browser.world;

import dev.webexplorer.browser.world.Entity.Gender;
import dev.webexplorer.browser.world.Entity.Years;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** A province while it is made up, one step after the other. */
final class Draft {
  private final Atlas atlas;
  private final int number;
  private final int size;
  private final Realm realm;
  private final Names names;
  private final Dice dice;
  private final List<Entity> entities = new ArrayList<>();
  private final Map<Kind, List<Entity>> byKind = new EnumMap<>(Kind.class);
  private final List<Tie> ties = new ArrayList<>();
  private final Map<Entity, List<Entity>> lists = new HashMap<>();
  private final Set<String> titles = new HashSet<>();

  Draft(Atlas atlas, int number) {
    this.atlas = atlas;
    this.number = number;
    this.size = atlas.firstPage(number + 1) - atlas.firstPage(number);
    this.realm = atlas.realm(atlas.realmOf(number));
    this.names = atlas.names(number);
    this.dice = atlas.dice(Atlas.Use.PROVINCE, number);
    names.skip(Atlas.RESERVED);
  }

  Atlas atlas() {
    return atlas;
  }

  int number() {
    return number;
  }

  /** Pages that the province must have in the end. */
  int size() {
    return size;
  }

  Realm realm() {
    return realm;
  }

  Names names() {
    return names;
  }

  Dice dice() {
    return dice;
  }

  /** Returns how many of a kind there are, given how many a province of 240 pages has. */
  int share(int usual) {
    return Math.max(1, (usual * size + Atlas.PROVINCE / 2) / Atlas.PROVINCE);
  }

  List<Entity> all() {
    return entities;
  }

  boolean isTaken(String title) {
    return titles.contains(title);
  }

  /** Makes one page name others. */
  void list(Entity page, List<Entity> members) {
    lists.put(page, List.copyOf(members));
  }

  Map<Entity, List<Entity>> lists() {
    return Map.copyOf(lists);
  }

  List<Tie> ties() {
    return ties;
  }

  List<Entity> all(Kind kind) {
    return byKind.getOrDefault(kind, List.of());
  }

  /** Returns one that fits; empty when none does. */
  Optional<Entity> one(Kind kind, Predicate<Entity> fits) {
    return one(all(kind), fits);
  }

  Optional<Entity> one(List<Entity> from, Predicate<Entity> fits) {
    List<Entity> fitting = from.stream().filter(fits).toList();
    return fitting.isEmpty() ? Optional.empty() : Optional.of(dice.pick(fitting));
  }

  /** Returns a town that was there in the year; the chief town is older than everything. */
  Entity town(int year) {
    return one(Kind.TOWN, town -> town.from() <= year).orElseThrow();
  }

  Entity one(Kind kind) {
    return dice.pick(all(kind));
  }

  /** Adds a page whose title is a name that stands alone: "Korvara". */
  Entity add(Kind kind, String title, Years years) {
    return add(kind, title, title, title, Gender.THING, years);
  }

  /** Adds a page whose name takes the article: "the Korvara Bridge". */
  Entity addWithArticle(Kind kind, String title, String brief, Years years) {
    return add(kind, title, "the " + title, brief, Gender.THING, years);
  }

  Entity add(Kind kind, String title, String name, String brief, Gender gender, Years years) {
    Entity entity = new Entity(number, entities.size(), kind, title, name, brief, gender, years);
    return add(entity);
  }

  Entity add(Entity entity) {
    if (entity.place() != entities.size() || entity.province() != number) {
      throw new IllegalStateException(entity + " is out of place");
    }
    if (!titles.add(entity.title())) {
      throw new IllegalStateException("there are two pages " + entity);
    }
    entities.add(entity);
    for (Words.Colour colour : Words.colours(entity.kind())) {
      entity.with(colour.trait(), dice.pick(colour.words()));
    }
    byKind.computeIfAbsent(entity.kind(), kind -> new ArrayList<>()).add(entity);
    return entity;
  }

  /** Ties two without a date. */
  void tie(Relation relation, Entity subject, Entity object) {
    ties.add(new Tie(relation, subject, object, Day.NONE, ""));
  }

  void tie(Relation relation, Entity subject, Entity object, int year) {
    tie(relation, subject, object, year, "");
  }

  void tie(Relation relation, Entity subject, Entity object, int year, String detail) {
    ties.add(new Tie(relation, subject, object, Day.in(year, dice), detail));
  }

  boolean isTied(Relation relation, Entity subject, Entity object) {
    for (Tie tie : ties) {
      if (tie.relation() == relation
          && tie.subject().equals(subject)
          && tie.object().equals(object)) {
        return true;
      }
    }
    return false;
  }

  String word(String list) {
    return Words.pick(list, dice);
  }

  /** Returns a number as it is written: "12,400". */
  static String number(int value) {
    if (value < 1000) {
      return Integer.toString(value);
    }
    String rest = Integer.toString(value % 1000);
    return number(value / 1000) + "," + "0".repeat(3 - rest.length()) + rest;
  }

  /** Adds a page of something whose name takes no article: "Korvara Bridge". */
  Entity addPlain(Kind kind, String title, Years years) {
    return add(kind, title, title, "the " + kind.word(), Gender.THING, years);
  }

  private static final List<String> SMALL =
      List.of(
          "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
          "twelve");

  /** Returns a number as a word where it is small. */
  static String word(int value) {
    return value >= 2 && value - 2 < SMALL.size() ? SMALL.get(value - 2) : number(value);
  }
}
