package dev.webexplorer.cli.terminal;

import java.util.Map;
import java.util.stream.Collectors;

/** Counts by name as words for people. */
public final class Counts {
  private Counts() {}

  /** Returns {@code leak 3, duplicate 1}, in the order of the map; {@code none} for no count. */
  public static String text(Map<String, ? extends Number> counts) {
    return counts.isEmpty()
        ? "none"
        : counts.entrySet().stream()
            .map(each -> each.getKey() + " " + each.getValue())
            .collect(Collectors.joining(", "));
  }
}
