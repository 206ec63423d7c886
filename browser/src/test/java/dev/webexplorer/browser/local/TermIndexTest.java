package dev.webexplorer.browser.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TermIndexTest {
  @TempDir Path folder;

  @Test
  void matching_randomEntries_equalsCountingEach() {
    Random random = new Random(7);
    List<List<String>> entries = new ArrayList<>();
    for (int i = 0; i < 3_000; i++) {
      entries.add(terms(random, random.nextInt(20)));
    }
    try (TermIndex index = index(entries)) {
      for (int query = 0; query < 300; query++) {
        List<String> wanted = terms(random, 1 + random.nextInt(12));
        int minimum = random.nextInt(wanted.size() + 2);
        assertThat(index.matching(wanted, minimum)).isEqualTo(counted(entries, wanted, minimum));
      }
    }
  }

  @Test
  void frequency_countsEntriesNotRepeats() {
    try (TermIndex index = index(List.of(List.of("a", "a", "b"), List.of(), List.of("a")))) {
      assertThat(index.size()).isEqualTo(3);
      assertThat(index.frequency("a")).isEqualTo(2);
      assertThat(index.frequency("none")).isZero();
    }
  }

  @Test
  void matching_noEntries_isEmpty() {
    try (TermIndex index = index(List.of())) {
      assertThat(index.size()).isZero();
      assertThat(index.matching(List.of("a"), 1)).isEmpty();
    }
  }

  @Test
  void build_again_replacesTheOldOne() {
    index(List.of(List.of("old"))).close();
    try (TermIndex index = index(List.of(List.of("new"), List.of("new")))) {
      assertThat(index.frequency("old")).isZero();
      assertThat(index.matching(List.of("new"), 1)).containsExactly(0, 1);
    }
  }

  @Test
  void open_noIndex_says() {
    assertThatThrownBy(() -> TermIndex.open(folder.resolve("none")))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("cannot open the term index");
  }

  private TermIndex index(List<List<String>> entries) {
    TermIndex.build(folder, entries.stream().map(TermIndex.Entry::new).iterator());
    return TermIndex.open(folder);
  }

  /** Squares make low terms common and high ones rare, as words are. */
  private static List<String> terms(Random random, int count) {
    return random.doubles(count).mapToObj(value -> "t" + (int) (value * value * 60)).toList();
  }

  private static int[] counted(List<List<String>> entries, List<String> wanted, int minimum) {
    return IntStream.range(0, entries.size())
        .filter(i ->
            wanted.stream()
                    .distinct()
                    .filter(term -> !Collections.disjoint(entries.get(i), List.of(term)))
                    .count()
                >= minimum)
        .toArray();
  }
}
