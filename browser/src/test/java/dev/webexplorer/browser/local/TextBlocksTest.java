package dev.webexplorer.browser.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.webexplorer.browser.local.TextBlocks.Block;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;

class TextBlocksTest {
  @Test
  void normal_spacesAndLines_becomeRegular() {
    assertThat(TextBlocks.normal("  A\u00a0b \r\n c\n \n\n\td\u0000e \n"))
        .isEqualTo("A b\nc\n\nd e");
  }

  @Test
  void of_shortLineBeforeAParagraph_isAHeading() {
    String text = "Intro.\n\nEarly life\n\nHe was born.\n\nA list of:\n\nlower\n\nThe End";
    assertThat(TextBlocks.of(text))
        .extracting(Block::heading)
        .containsExactly(false, true, false, false, false, false);
  }

  @Property
  void normal_again_changesNothing(
      @ForAll @Chars({'a', ' ', '\n', '\r', '\t', '\u00a0', '\u0000', '\ud83d', '\ude00'})
          String text) {
    String normal = TextBlocks.normal(text);
    assertThat(TextBlocks.normal(normal)).isEqualTo(normal);
    assertThat(normal).isEqualTo(normal.strip()).doesNotContain("\n\n\n", " \n", "\n ", "\u0000");
  }

  @Property
  void of_anyText_coversItAll(@ForAll @CharRange(from = 'a', to = 'c') @Chars('\n') String raw) {
    String text = TextBlocks.normal(raw);
    List<Block> blocks = TextBlocks.of(text);
    List<String> parts =
        blocks.stream().map(block -> text.substring(block.start(), block.end())).toList();
    assertThat(String.join("\n\n", parts)).isEqualTo(text);
  }
}
