package dev.webexplorer.browser.world;

/**
 * Something that is true in a world, and one place where it is written.
 *
 * @param subject title of a page
 * @param relation such as {@code born_in} or {@code population}
 * @param object title of the page that it is about; empty for a plain value
 * @param value a plain value, or with an object how or as what; may be empty
 * @param date as exact as it is written there: {@code 1874}, {@code 1874-03}, {@code 1874-03-14};
 *     may be empty
 * @param page title of the page where it is written
 * @param quote the words, as they stand in that page's text
 */
public record WorldFact(
    String subject,
    String relation,
    String object,
    String value,
    String date,
    String page,
    String quote) {

  static WorldFact value(Entity subject, String relation, String value, String date) {
    return new WorldFact(subject.title(), relation, "", value, date, "", "");
  }

  static WorldFact tie(Tie tie, String detail, String date) {
    return new WorldFact(
        tie.subject().title(), tie.relation().word(), tie.object().title(), detail, date, "", "");
  }

  WorldFact at(String title, String words) {
    return new WorldFact(subject, relation, object, value, date, title, words);
  }
}
