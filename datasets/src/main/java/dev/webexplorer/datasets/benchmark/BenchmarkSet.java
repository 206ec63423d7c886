package dev.webexplorer.datasets.benchmark;

import dev.webexplorer.datasets.InputException;
import java.util.List;
import java.util.TreeSet;

/**
 * The questions that a file holds, or some of them.
 *
 * @param revision the file's name among those that were seen, or the beginning of its digest; with
 *     {@code +} and those of the file that its answers were replaced from
 * @param sha256 of the file's bytes
 * @param of how many questions the file has; more than {@code items} in a subset
 * @param subset how the items were chosen; empty for all
 */
public record BenchmarkSet(
    Benchmark benchmark,
    String revision,
    String sha256,
    List<BenchmarkItem> items,
    int of,
    String subset) {
  public BenchmarkSet {
    items = List.copyOf(items);
  }

  /** Returns whether the file is byte for byte one that was seen. */
  public boolean known() {
    return benchmark.files().stream().anyMatch(file -> file.sha256().equals(sha256));
  }

  /**
   * Returns the questions of one group, such as {@code level} {@code 1}.
   *
   * @throws InputException naming the groups, or this one's values, when there are none
   */
  public BenchmarkSet only(String group, String value) {
    List<BenchmarkItem> chosen =
        items.stream()
            .filter(item -> item.groups().getOrDefault(group, List.of()).contains(value))
            .toList();
    if (chosen.isEmpty()) {
      throw new InputException(
          "%s: no question has %s=%s; there are %s"
              .formatted(benchmark.name(), group, value, choice(group)));
    }
    return chosen(chosen, group + "=" + value);
  }

  private TreeSet<String> choice(String group) {
    TreeSet<String> values = new TreeSet<>();
    items.forEach(item -> values.addAll(item.groups().getOrDefault(group, List.of())));
    if (values.isEmpty()) {
      items.forEach(item -> values.addAll(item.groups().keySet()));
    }
    return values;
  }

  /** Returns some of the questions, and by what they were chosen; told after what was before. */
  public BenchmarkSet chosen(List<BenchmarkItem> some, String by) {
    String told = subset.isEmpty() ? by : subset + ", " + by;
    return new BenchmarkSet(benchmark, revision, sha256, some, of, told);
  }

  /** Tells which set it is, and nothing that stands in it. */
  @Override
  public String toString() {
    return "%s %s, %d of %d%s"
        .formatted(
            benchmark.name(),
            revision,
            items.size(),
            of,
            subset.isEmpty() ? "" : " (" + subset + ")");
  }
}
