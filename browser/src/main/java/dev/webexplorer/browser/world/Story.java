package dev.webexplorer.browser.world;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * All that is known about one entity.
 *
 * @param topic whom its page is about
 * @param ties its own and those that others have to it
 * @param listed what the page lists, where it is a list
 */
record Story(Entity topic, Province province, List<Tie> ties, List<Entity> listed) {
  private static final Comparator<Tie> BY_DAY =
      Comparator.comparingInt((Tie t) -> t.day().year())
          .thenComparingInt(t -> t.day().month())
          .thenComparingInt(t -> t.day().day());

  /** Returns its ties of one key ({@code led>}), the earliest first. */
  List<Tie> ties(String key) {
    List<Tie> found = new ArrayList<>();
    for (Tie tie : ties) {
      if (tie.key(topic).equals(key)) {
        found.add(tie);
      }
    }
    found.sort(BY_DAY);
    return found;
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
