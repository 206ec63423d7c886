package dev.webexplorer.datasets.select;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * Sets questions aside for testing, in whole kinships, so that no seed and no page is on both
 * sides. Of the kinships in random order each is taken that still fits, so that the share wanted is
 * never passed; where most questions are kin, it is not reached.
 */
final class Splitting {
  private Splitting() {}

  /** Returns those that are for testing. */
  static Set<QuestionTraits> test(List<QuestionTraits> chosen, double share, Random random) {
    Kinships kinships = new Kinships(chosen);
    Map<Integer, List<QuestionTraits>> groups = new TreeMap<>();
    for (int i = 0; i < chosen.size(); i++) {
      groups.computeIfAbsent(kinships.root(i), _ -> new ArrayList<>()).add(chosen.get(i));
    }
    List<List<QuestionTraits>> order = new ArrayList<>(groups.values());
    Collections.shuffle(order, random);
    long left = Math.round(share * chosen.size());
    Set<QuestionTraits> test = new HashSet<>();
    for (List<QuestionTraits> group : order) {
      if (group.size() <= left) {
        test.addAll(group);
        left -= group.size();
      }
    }
    return test;
  }
}
