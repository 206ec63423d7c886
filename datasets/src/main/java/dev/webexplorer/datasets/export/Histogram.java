package dev.webexplorer.datasets.export;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Counts by size, in classes that double: up to 1024, up to 2048 and so on. */
final class Histogram {
  private static final long SMALLEST = 1024;

  private final TreeMap<Long, Long> counts = new TreeMap<>();
  private long most;

  void add(long size) {
    long top = SMALLEST;
    while (top < size) {
      top *= 2;
    }
    counts.merge(top, 1L, Long::sum);
    most = Math.max(most, size);
  }

  long most() {
    return most;
  }

  List<Summary.Length> classes() {
    List<Summary.Length> classes = new ArrayList<>();
    counts.forEach((top, count) -> classes.add(new Summary.Length(top, count)));
    return classes;
  }
}
