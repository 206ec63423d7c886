package dev.webexplorer.browser.local;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class ExcerptTest {
  @Test
  void of_sentenceThatFits_isWhole() {
    String text =
        "It was cold. The engine was designed in 1822. " + "More follows here. ".repeat(30);
    int start = text.indexOf("engine");
    assertThat(Excerpt.of(text, start, start + 6))
        .startsWith("The engine was designed in 1822. More")
        .endsWith("follows here.");
  }

  @Test
  void of_longSentence_isCutAtWordsWithEllipses() {
    String text = "word ".repeat(200) + "engine " + "word ".repeat(200);
    int start = text.indexOf("engine");
    assertThat(Excerpt.of(text, start, start + 6))
        .matches("…(word )+engine( word)+…")
        .hasSizeBetween(200, 300);
  }

  @Property
  void of_anyStretch_holdsItAndIsShort(
      @ForAll @Chars({'a', 'B', ' ', '.', '\n', '\u00e9'}) @StringLength(max = 900) String text,
      @ForAll @IntRange(max = 900) int from,
      @ForAll @IntRange(max = 280) int length) {
    int start = Math.min(from, text.length());
    int end = Math.min(start + length, text.length());
    String excerpt = Excerpt.of(text, start, end);
    assertThat(excerpt).doesNotContain("\n").hasSizeLessThanOrEqualTo(Excerpt.LONGEST + 2);
    assertThat(excerpt).contains(text.substring(start, end).strip().replaceAll("\\s+", " "));
  }
}
