package dev.webexplorer.datasets.select;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which questions belong together, as they share an origin, or one with one that does. */
final class Kinships {
  private final int[] parent;

  Kinships(List<QuestionTraits> questions) {
    parent = new int[questions.size()];
    Map<String, Integer> first = new HashMap<>();
    for (int i = 0; i < parent.length; i++) {
      parent[i] = i;
      for (String origin : questions.get(i).origins()) {
        Integer other = first.putIfAbsent(origin, i);
        if (other != null) {
          parent[root(i)] = root(other);
        }
      }
    }
  }

  /** Returns the same number for questions that belong together. */
  int root(int question) {
    int at = question;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }
}
