package dev.webexplorer.browser.passages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.webexplorer.browser.Outcome;
import dev.webexplorer.browser.Page;
import dev.webexplorer.datasets.Embedder;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PassagesTest {
  private static final String FILLER =
      "It has a market on the old square, and many visitors. ".repeat(6);

  private static final String TOWN =
      """
      # Aldmoor

      Aldmoor lies on the Ister. %1$s

      ## Bridges

      The stone bridge was opened in 1890. %1$s

      ## Food

      People eat a flat bread with honey. %1$s

      ## Rivers

      Ships carried salt down the water. %1$s\
      """
          .formatted(FILLER);

  /** Knows two meanings: that of rivers and all the rest. */
  private static final Embedder MEANING =
      new Embedder() {
        @Override
        public float[][] embed(List<String> texts) {
          return texts.stream()
              .map(text -> text.toLowerCase(Locale.ROOT).matches("(?s).*(ships|stream).*"))
              .map(river -> river ? new float[] {1, 0} : new float[] {0, 1})
              .toArray(float[][]::new);
        }

        @Override
        public int dimensions() {
          return 2;
        }
      };

  private static Passages passages(String markdown) {
    return Passages.of(
        new Page(
            URI.create("https://example.org/"),
            Outcome.OK,
            "T",
            "",
            markdown,
            List.of(),
            List.of(),
            Instant.EPOCH));
  }

  private static List<String> headings(List<Passage> passages) {
    return passages.stream().map(passage -> passage.part().headings().getLast()).toList();
  }

  @Test
  void passageWithTheGoalsRareWords_isFirst() {
    List<Passage> ranked = passages(TOWN).rank("When were stone bridges opened in Aldmoor?", 2);
    assertThat(headings(ranked)).startsWith("Bridges").hasSize(2);
    assertThat(ranked.getFirst().part().markdown()).contains("1890");
    assertThat(ranked.getFirst().score()).isGreaterThan(ranked.getLast().score());
  }

  @Test
  void headings_areWordsOfTheirPassage() {
    assertThat(headings(passages(TOWN).rank("food", 5))).containsExactly("Food");
  }

  @Test
  void goalWithNoWordOfThePage_findsNothing() {
    assertThat(passages(TOWN).rank("quantum chromodynamics", 5)).isEmpty();
    assertThat(passages("").rank("anything", 5)).isEmpty();
    assertThat(passages(TOWN).rank("", 5)).isEmpty();
  }

  @Test
  void embedder_findsWhatHasNoWordInCommon() {
    assertThat(passages(TOWN).rank("stream", 1)).isEmpty();
    assertThat(headings(passages(TOWN).rank("stream", 1, MEANING))).containsExactly("Rivers");
  }

  @Test
  void wordsAndMeaning_count() {
    List<Passage> ranked = passages(TOWN).rank("the stream under the stone bridge", 2, MEANING);
    assertThat(headings(ranked)).containsExactlyInAnyOrder("Rivers", "Bridges");
  }

  @Test
  void equalPassages_stayInThePagesOrder() {
    String same = "# H\n\nSalt and honey. " + FILLER + "\n\n";
    assertThat(passages(same.repeat(3)).rank("honey", 3))
        .extracting(passage -> passage.part().number())
        .containsExactly(1, 2, 3);
  }
}
