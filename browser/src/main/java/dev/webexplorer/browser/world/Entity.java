package dev.webexplorer.browser.world;

import java.util.HashMap;
import java.util.Map;

/**
 * Something that has a page.
 *
 * <p>Its traits are short texts by name, such as {@code noun} ("port town") or {@code population}
 * ("12,400"); they are set while its province is drafted, and not after.
 */
final class Entity {
  private final int province;
  private final int place;
  private final Kind kind;
  private final String title;
  private final String name;
  private final String brief;
  private final Gender gender;
  private final Years years;
  private final Map<String, String> traits = new HashMap<>();

  /**
   * @param place where it stands among its province's pages, from 0
   * @param title of its page, in the whole world its alone
   * @param name as it is written in text, "the" included
   * @param brief as it is written once it is known: a surname, say
   */
  Entity(
      int province,
      int place,
      Kind kind,
      String title,
      String name,
      String brief,
      Gender gender,
      Years years) {
    this.province = province;
    this.place = place;
    this.kind = kind;
    this.title = title;
    this.name = name;
    this.brief = brief;
    this.gender = gender;
    this.years = years;
  }

  /** How it is spoken of. */
  enum Gender {
    MAN("he", "his", "him"),
    WOMAN("she", "her", "her"),
    THING("it", "its", "it");

    private final String subject;
    private final String possessive;
    private final String object;

    Gender(String subject, String possessive, String object) {
      this.subject = subject;
      this.possessive = possessive;
      this.object = object;
    }

    String subject() {
      return subject;
    }

    String possessive() {
      return possessive;
    }

    String object() {
      return object;
    }
  }

  /**
   * Its first and last year: birth and death, founding and closing.
   *
   * @param to {@link #OPEN} when it lasts
   */
  record Years(int from, int to) {
    static final int OPEN = 9999;

    static Years since(int from) {
      return new Years(from, OPEN);
    }

    static Years of(int year) {
      return new Years(year, year);
    }
  }

  int province() {
    return province;
  }

  int place() {
    return place;
  }

  Kind kind() {
    return kind;
  }

  String title() {
    return title;
  }

  String name() {
    return name;
  }

  String brief() {
    return brief;
  }

  Gender gender() {
    return gender;
  }

  int from() {
    return years.from();
  }

  int to() {
    return years.to();
  }

  boolean lasts() {
    return years.to() == Years.OPEN;
  }

  /** Returns the trait's text, empty when it has none. */
  String trait(String trait) {
    return traits.getOrDefault(trait, "");
  }

  String noun() {
    return trait("noun");
  }

  Entity with(String trait, String text) {
    traits.put(trait, text);
    return this;
  }

  /** Two with the same place are the same: some are made more than once. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Entity entity && entity.province == province && entity.place == place;
  }

  @Override
  public int hashCode() {
    return 31 * province + place;
  }

  @Override
  public String toString() {
    return title;
  }
}
