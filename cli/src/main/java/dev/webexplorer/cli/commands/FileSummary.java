package dev.webexplorer.cli.commands;

import dev.webexplorer.datasets.benchmark.BenchmarkItem;
import dev.webexplorer.datasets.benchmark.BenchmarkSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a benchmark's file holds, in numbers.
 *
 * @param known whether the file is byte for byte one that was seen
 * @param published questions of the whole published set; 0 where that is no fixed number
 * @param groups how many questions each value of a group has; values that stand sealed in the file
 *     are numbered by how often they occur, not named
 */
record FileSummary(
    String benchmark,
    String revision,
    String sha256,
    boolean known,
    int questions,
    int published,
    Map<String, Map<String, Integer>> groups) {

  static FileSummary of(BenchmarkSet set) {
    Map<String, Map<String, Integer>> groups = new TreeMap<>();
    for (BenchmarkItem item : set.items()) {
      item.groups().forEach((group, values) -> count(groups, group, values));
    }
    set.benchmark()
        .columns()
        .sealedGroups()
        .forEach(group -> groups.computeIfPresent(group, (_, counts) -> numbered(counts)));
    return new FileSummary(
        set.benchmark().name(),
        set.revision(),
        set.sha256(),
        set.known(),
        set.items().size(),
        set.benchmark().questions(),
        groups);
  }

  private static void count(
      Map<String, Map<String, Integer>> groups, String group, List<String> values) {
    Map<String, Integer> counts = groups.computeIfAbsent(group, _ -> new TreeMap<>());
    values.forEach(value -> counts.merge(value, 1, Integer::sum));
  }

  private static Map<String, Integer> numbered(Map<String, Integer> counts) {
    Map<String, Integer> numbered = new LinkedHashMap<>();
    counts.values().stream()
        .sorted(Comparator.reverseOrder())
        .forEach(count -> numbered.put("value " + (numbered.size() + 1), count));
    return numbered;
  }

  String text() {
    StringBuilder text = new StringBuilder();
    text.append("%s %s: %,d questions".formatted(benchmark, revision, questions));
    text.append(published == 0 ? "" : " (published: %,d)".formatted(published));
    text.append(known ? ", a file that is known" : ", a file that was not seen before");
    text.append("\n    sha256 ").append(sha256);
    groups.forEach((group, counts) -> {
      text.append("\n    ").append(group).append(": ");
      text.append(counts.toString().replaceAll("[{}]", "").replace("=", " "));
    });
    return text.toString();
  }
}
