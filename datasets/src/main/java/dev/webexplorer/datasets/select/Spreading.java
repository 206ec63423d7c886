package dev.webexplorer.datasets.select;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.IntFunction;

/** Takes some of many, as evenly from their groups as they allow. */
final class Spreading {
  private Spreading() {}

  /**
   * Returns so many positions, in order: in rounds, one from each group that has any left.
   *
   * @param group names the group of a position
   */
  static List<Integer> take(
      List<Integer> from, int most, IntFunction<String> group, Random random) {
    Map<String, List<Integer>> groups = new TreeMap<>();
    for (int each : from) {
      groups.computeIfAbsent(group.apply(each), _ -> new ArrayList<>()).add(each);
    }
    Deque<Deque<Integer>> waiting = new ArrayDeque<>();
    for (List<Integer> members : groups.values()) {
      Collections.shuffle(members, random);
      waiting.add(new ArrayDeque<>(members));
    }
    List<Integer> taken = new ArrayList<>();
    while (taken.size() < most && !waiting.isEmpty()) {
      Deque<Integer> next = waiting.remove();
      taken.add(next.remove());
      if (!next.isEmpty()) {
        waiting.add(next);
      }
    }
    Collections.sort(taken);
    return taken;
  }
}
