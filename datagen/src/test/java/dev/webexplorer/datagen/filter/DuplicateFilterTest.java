package dev.webexplorer.datagen.filter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.webexplorer.datasets.Clue;
import dev.webexplorer.datasets.QaPair;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DuplicateFilterTest {
  private final Filters known = Filters.of(new DuplicateFilter());

  /** Accepts the pair if it is new, and returns whether it is. */
  private boolean add(QaPair pair) {
    boolean fresh = known.examine(pair).refusedBy().isEmpty();
    if (fresh) {
      known.accepted(pair);
    }
    return fresh;
  }

  private static QaPair pair(String... clues) {
    return new QaPair(
        "q",
        String.join(" ", clues),
        "answer",
        List.of(),
        "en",
        "seed",
        "web",
        List.of(),
        Stream.of(clues).map(text -> new Clue(text, List.of())).toList(),
        List.of(),
        Map.of(),
        List.of(),
        Map.of(),
        "run",
        Map.of());
  }

  @Test
  void sameCluesInAnotherOrder_areKnown() {
    assertThat(add(pair("A fair is held there every spring.", "A ferry crosses the lake.")))
        .isTrue();
    assertThat(add(pair("A ferry crosses the lake.", "A fair is held there every spring.")))
        .isFalse();
  }

  @Test
  void oneWordChanged_isKnown() {
    add(pair("The old mill by the river was burnt down by soldiers in a war long ago."));

    assertThat(add(pair("The old mill by the river was burnt down by rebels in a war long ago.")))
        .isFalse();
  }

  @Test
  void oneSharedClueOfThree_isNew() {
    add(pair("A fair is held there every spring.", "A ferry crosses the lake at noon."));

    assertThat(
            add(
                pair(
                    "A fair is held there every spring.",
                    "The town walls were pulled down by a bishop.",
                    "A school for clockmakers was founded beside the gate.")))
        .isTrue();
  }

  @Test
  void refusedPair_isNotRemembered() {
    String first = "one two three four five six seven eight";
    String near = "one two three four five six seven eight nine ten eleven twelve";
    String far = "five six seven eight nine ten eleven twelve thirteen fourteen";
    add(pair(first));

    assertThat(add(pair(near))).isFalse();
    assertThat(add(pair(far))).isTrue();
  }
}
