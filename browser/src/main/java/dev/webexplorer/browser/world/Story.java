package dev.webexplorer.browser.world;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All that is known about one entity.
 *
 * @param topic whom its page is about
 * @param ties its own and those that others have to it
 */
record Story(Entity topic, Chronicle chronicle, List<Tie> ties) {
  private static final Comparator<Tie> BY_DAY =
      Comparator.comparingInt((Tie t) -> t.day().year())
          .thenComparingInt(t -> t.day().month())
          .thenComparingInt(t -> t.day().day());

  /**
   * Returns its ties of one key, the earliest first: {@code led>}, or {@code located_in<:town} for
   * those with one kind of other end.
   */
  List<Tie> ties(String key) {
    int colon = key.indexOf(':');
    String relation = colon < 0 ? key : key.substring(0, colon);
    List<Tie> found = new ArrayList<>();
    for (Tie tie : ties) {
      boolean fits = tie.isCalled(relation, topic);
      if (fits && (colon < 0 || key.endsWith(":" + tie.other(topic).kind().word()))) {
        found.add(tie);
      }
    }
    found.sort(BY_DAY);
    return found;
  }

  Province province() {
    return chronicle.province();
  }

  /** Returns what the page lists, where it is a list. */
  List<Entity> listed() {
    return province().listed(topic);
  }

  /**
   * Returns the first tie of that key that another entity has to a third; none if it is far away.
   */
  Optional<Tie> beyond(Entity other, String key) {
    if (other.province() != topic.province()) {
      return Optional.empty();
    }
    return chronicle.story(other).ties(key).stream()
        .filter(tie -> !tie.other(other).equals(topic))
        .findFirst();
  }

  Day born() {
    return day("born_in>");
  }

  Day died() {
    return day("died_in>");
  }

  private Day day(String key) {
    List<Tie> found = ties(key);
    return found.isEmpty() ? Day.NONE : found.getFirst().day();
  }
}
