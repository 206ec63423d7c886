package dev.webexplorer.browser.world;

import dev.webexplorer.browser.world.Entity.Gender;
import dev.webexplorer.browser.world.Entity.Years;

/**
 * How a world is divided: pages into provinces of some 240, provinces into countries. All of it
 * follows from the random seed and the number of pages, and none of it is stored.
 */
final class Atlas {
  /** Fewest pages of a province. */
  static final int PROVINCE = 240;

  /** Roots with a fixed use. */
  static final int RESERVED = 4;

  private static final int PROVINCE_NAME = 0;
  private static final int CHIEF_TOWN = 1;
  private static final int COUNTRY_NAME = 2;
  private static final int SEA_NAME = 3;
  private static final int MOST_PROVINCES = 5;

  private final long randomSeed;
  private final int pages;
  private final int provinces;
  private final int realms;

  Atlas(long randomSeed, int pages) {
    this.randomSeed = randomSeed;
    this.pages = pages;
    this.provinces = Math.max(1, pages / PROVINCE);
    this.realms = Math.max(1, provinces / provincesOfRealm());
  }

  private int provincesOfRealm() {
    if (provinces >= 12) {
      return 4;
    }
    return provinces >= 4 ? 2 : 1;
  }

  long randomSeed() {
    return randomSeed;
  }

  int pages() {
    return pages;
  }

  int provinces() {
    return provinces;
  }

  int realms() {
    return realms;
  }

  /** Returns the ordinal of a province's first page; of the province after the last: all pages. */
  int firstPage(int province) {
    return (int) ((long) province * pages / provinces);
  }

  int provinceOf(int page) {
    int province = (int) (((long) page * provinces + provinces - 1) / pages);
    while (firstPage(province) > page) {
      province--;
    }
    while (province + 1 < provinces && firstPage(province + 1) <= page) {
      province++;
    }
    return province;
  }

  private int firstProvince(int realm) {
    return (int) ((long) realm * provinces / realms);
  }

  int realmOf(int province) {
    int realm = (int) ((long) province * realms / provinces);
    while (realm + 1 < realms && firstProvince(realm + 1) <= province) {
      realm++;
    }
    return realm;
  }

  /** Returns dice of a place in the world for one use. */
  Dice dice(Use use, long place) {
    return Dice.of(randomSeed, use.name().hashCode(), place);
  }

  /** What dice are rolled for. */
  enum Use {
    REALM,
    PROVINCE,
    PROSE,
    FOREIGN
  }

  private Culture culture(int realm) {
    int all = Cultures.ALL.size();
    long key = Dice.of(randomSeed, realm / all).roll();
    return Cultures.ALL.get((int) new Permutation(all, key).at(realm % all));
  }

  Names names(int province) {
    int realm = realmOf(province);
    long block = (long) (realm / Cultures.ALL.size()) * MOST_PROVINCES;
    return new Names(culture(realm), block + province - firstProvince(realm), Dice.mix(randomSeed));
  }

  Realm realm(int number) {
    int first = firstProvince(number);
    Dice dice = dice(Use.REALM, number);
    Names names = names(first);
    int step = dice.percent(50) ? 1 : realms - 1;
    int enemy = (number + step) % realms;
    String adjective = adjective(number);
    int founded = dice.between(1080, 1480);
    int war = dice.between(1620, 1860);
    return new Realm(
        number,
        first,
        firstProvince(number + 1) - first,
        names.culture(),
        adjective,
        country(first, names.root(COUNTRY_NAME), founded, dice),
        sea(first, names.root(SEA_NAME)),
        war(first, adjective, enemy == number ? "Civil" : adjective(enemy), war, dice),
        enemy);
  }

  private String adjective(int realm) {
    Names names = names(firstProvince(realm));
    return names.culture().adjective(names.root(COUNTRY_NAME));
  }

  private static Entity country(int province, String name, int founded, Dice dice) {
    String form = Words.pick("country.form", dice);
    return new Entity(
            province, 0, Kind.COUNTRY, name, name, name, Gender.THING, Years.since(founded))
        .with("noun", form.equals("federal republic") ? "republic" : form)
        .with("form", form);
  }

  private static Entity sea(int province, String root) {
    String title = root + " Sea";
    return new Entity(
            province,
            1,
            Kind.SEA,
            title,
            "the " + title,
            "the " + title,
            Gender.THING,
            Years.since(0))
        .with("noun", "sea");
  }

  private static Entity war(int province, String adjective, String other, int from, Dice dice) {
    String title =
        other.equals("Civil") ? adjective + " Civil War" : adjective + "-" + other + " War";
    Years years = new Years(from, from + dice.between(2, 8));
    return new Entity(province, 2, Kind.WAR, title, "the " + title, "the war", Gender.THING, years)
        .with("noun", "war");
  }

  private int place(int province) {
    return firstProvince(realmOf(province)) == province ? Realm.PAGES : 0;
  }

  /** Returns the page of a province itself. */
  Entity province(int number) {
    String name = names(number).root(PROVINCE_NAME);
    return new Entity(
            number, place(number), Kind.PROVINCE, name, name, name, Gender.THING, Years.since(1500))
        .with("noun", "province");
  }

  /** Returns its largest town. */
  Entity chiefTown(int province) {
    String name = names(province).root(CHIEF_TOWN);
    Dice dice = dice(Use.REALM, -1 - province);
    Years founded = Years.since(dice.between(1020, 1420));
    return new Entity(
            province, place(province) + 1, Kind.TOWN, name, name, name, Gender.THING, founded)
        .with("noun", Words.pick("town.chief", dice));
  }
}
