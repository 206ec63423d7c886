package dev.webexplorer.datasets.benchmark;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A set whose answers were replaced by those of another file, as BrowseComp-ZH-revised corrects
 * BrowseComp-ZH. A question is found in the other by its id, else by its letters and digits, else
 * by most of its pieces of four characters.
 *
 * @param changed the ids of questions that have another answer now, white space and width of
 *     letters aside
 * @param unmatched the ids of questions that the other file does not have; they keep their answer
 */
public record Replaced(BenchmarkSet set, List<String> changed, List<String> unmatched) {
  public Replaced {
    changed = List.copyOf(changed);
    unmatched = List.copyOf(unmatched);
  }

  public static Replaced of(BenchmarkSet set, BenchmarkSet other) {
    Twins twins = new Twins(other.items());
    List<BenchmarkItem> items = new ArrayList<>();
    List<String> changed = new ArrayList<>();
    List<String> unmatched = new ArrayList<>();
    for (BenchmarkItem item : set.items()) {
      Optional<BenchmarkItem> found = twins.of(item);
      BenchmarkItem now =
          found.map(each -> item.withAnswers(each.answer(), each.aliases())).orElse(item);
      items.add(now);
      if (found.isEmpty()) {
        unmatched.add(item.id());
      } else if (!spelled(now).equals(spelled(item))) {
        changed.add(item.id());
      }
    }
    String revision =
        "%s+%s@%s".formatted(set.revision(), other.benchmark().name(), other.revision());
    return new Replaced(
        new BenchmarkSet(set.benchmark(), revision, set.sha256(), items, set.of(), set.subset()),
        changed,
        unmatched);
  }

  private static Set<String> spelled(BenchmarkItem item) {
    return item.answers().stream()
        .map(answer -> Normalizer.normalize(answer, Normalizer.Form.NFKC).replaceAll("\\s", ""))
        .collect(Collectors.toSet());
  }
}
