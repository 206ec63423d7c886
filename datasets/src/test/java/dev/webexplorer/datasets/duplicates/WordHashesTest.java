package dev.webexplorer.datasets.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordHashesTest {

  @ParameterizedTest
  @CsvSource({
    "Crème brûlée,          creme BRULEE",
    "Dylan's song,          dylans song",
    "Dylan’s song,          dylans song",
    "ＦＵＬＬ　ｗｉｄｔｈ,     full width",
    "one—two… three!,       one two three",
    "哪座城市？,              哪 座 城 市",
    "在1994年,               在 1994 年"
  })
  void whatReadsTheSame_isTheSame(String one, String other) {
    assertThat(WordHashes.of(one)).isEqualTo(WordHashes.of(other)).isNotEmpty();
  }

  @Test
  void order_counts() {
    assertThat(WordHashes.of("man bites dog")).isNotEqualTo(WordHashes.of("dog bites man"));
    assertThat(WordHashes.of("ab c")).isNotEqualTo(WordHashes.of("a bc"));
  }

  @Test
  void characterWithoutSpaces_isAWordOfItsOwn() {
    assertThat(WordHashes.of("黄河流经 Lanzhou市")).hasSize(6);
    assertThat(WordHashes.of("𠀀𠀁")).hasSize(2);
  }

  @Property
  void anyText_isReadAndPunctuationSaysNothing(@ForAll String text) {
    long[] words = WordHashes.of(text);

    assertThat(WordHashes.of(" «" + text + "» ")).isEqualTo(words);
    long[] twice = WordHashes.of(text + " | " + text);
    assertThat(Arrays.copyOf(twice, words.length)).isEqualTo(words);
    assertThat(twice).hasSize(2 * words.length);
  }
}
