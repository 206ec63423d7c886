package dev.webexplorer.datasets.benchmark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One question of a benchmark, in the clear: for memory only where it is sealed.
 *
 * @param id unique in its set; where the file gives none, of the question's digest
 * @param answer the first that counts as right; a WideSearch table is CSV
 * @param aliases the others
 * @param groups what results are told apart by, such as {@code level}, {@code topic}, {@code
 *     reasoning}; a question may have several values of one
 * @param details what else a scorer needs: {@code links}, {@code evidence}, {@code evaluation}
 * @param seal how the benchmark keeps it from crawlers, and a run on it must too
 */
public record BenchmarkItem(
    String id,
    String question,
    String answer,
    List<String> aliases,
    Map<String, List<String>> groups,
    Map<String, List<String>> details,
    Optional<Seal> seal) {
  public BenchmarkItem {
    aliases = List.copyOf(aliases);
    groups = Collections.unmodifiableMap(new TreeMap<>(groups));
    details = Collections.unmodifiableMap(new TreeMap<>(details));
  }

  /** Returns all answers that count as right, the first one first. */
  public List<String> answers() {
    List<String> all = new ArrayList<>();
    all.add(answer);
    all.addAll(aliases);
    return all;
  }

  /** Returns the same question with other answers. */
  public BenchmarkItem withAnswers(String first, List<String> others) {
    return new BenchmarkItem(id, question, first, others, groups, details, seal);
  }

  BenchmarkItem withId(String other) {
    return new BenchmarkItem(other, question, answer, aliases, groups, details, seal);
  }

  /** Tells the id alone, so that no log or message holds what is sealed. */
  @Override
  public String toString() {
    return "BenchmarkItem[" + id + "]";
  }
}
