package dev.webexplorer.datasets.select;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Takes some of the attempts at one question. */
final class Rejection {
  private Rejection() {}

  static List<AttemptTraits> take(List<AttemptTraits> from, int most, Wanted.Prefer prefer) {
    if (most == 0 || from.size() <= most) {
      return from;
    }
    Comparator<AttemptTraits> shortest = Comparator.comparingLong(AttemptTraits::length);
    return switch (prefer) {
      case FIRST -> from.subList(0, most);
      case SHORTEST -> from.stream().sorted(shortest).limit(most).toList();
      case DIVERSE -> diverse(from.stream().sorted(shortest).toList(), most);
    };
  }

  private static List<AttemptTraits> diverse(List<AttemptTraits> from, int most) {
    List<AttemptTraits> left = new ArrayList<>(from);
    List<AttemptTraits> taken = new ArrayList<>(List.of(left.removeFirst()));
    while (taken.size() < most) {
      AttemptTraits next = left.getFirst();
      double least = likeness(next, taken);
      for (AttemptTraits each : left) {
        double likeness = likeness(each, taken);
        if (likeness < least) {
          next = each;
          least = likeness;
        }
      }
      left.remove(next);
      taken.add(next);
    }
    return taken;
  }

  private static double likeness(AttemptTraits one, List<AttemptTraits> others) {
    return others.stream().mapToDouble(each -> jaccard(one.steps(), each.steps())).max().orElse(0);
  }

  private static double jaccard(Set<Integer> one, Set<Integer> other) {
    Set<Integer> both = new HashSet<>(one);
    both.retainAll(other);
    int all = one.size() + other.size() - both.size();
    return all == 0 ? 1 : (double) both.size() / all;
  }
}
