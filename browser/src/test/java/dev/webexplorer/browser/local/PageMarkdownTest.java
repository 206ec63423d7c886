package dev.webexplorer.browser.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.webexplorer.browser.local.GivenLinks.Wanted;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PageMarkdownTest {
  private static final Pattern LINK = Pattern.compile("\\[([^\\]\\[]*)\\]\\(([^()\\s]*)\\)");

  @Test
  void written_textThatLooksLikeALink_isNone() {
    String text = TextBlocks.normal("A [trap](http://evil.example/) here.");
    PageMarkdown.Written written = PageMarkdown.of(text, TextBlocks.of(text), List.of(), List.of());
    assertThat(LINK.matcher(written.markdown()).find()).isFalse();
    assertThat(written.links()).isEmpty();
  }

  @Property
  void written_anyText_isTheTextWithItsLinks(@ForAll("texts") String raw) {
    String text = TextBlocks.normal(raw);
    List<Mention> mentions = new ArrayList<>();
    for (int at = text.indexOf('x'); at >= 0; at = text.indexOf('x', at + 1)) {
      mentions.add(new Mention(at, at + 1, "https://x.invalid/" + at));
    }
    PageMarkdown.Written written = PageMarkdown.of(text, TextBlocks.of(text), mentions, List.of());
    String plain = LINK.matcher(written.markdown()).replaceAll("$1").replaceAll("(?m)^## ", "");
    assertThat(plain).isEqualTo(text);
    assertThat(written.links()).hasSameSizeAs(mentions);
    assertThat(LINK.matcher(written.markdown()).results().map(found -> found.group(2)))
        .containsExactlyElementsOf(mentions.stream().map(Mention::url).toList());
  }

  @Test
  void written_others_areListedBehindTheText() {
    List<Wanted> others = List.of(new Wanted("A [b]", "https://x.invalid/A"));
    PageMarkdown.Written written =
        PageMarkdown.of("Text.", TextBlocks.of("Text."), List.of(), others);
    assertThat(written.markdown())
        .isEqualTo("Text.\n\n## See also\n\n- [A (b)](https://x.invalid/A)");
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "x", "Word", ". ", "\n\n", "\n", " ", "[", "]", "(", "é\u00a0", "\ud83d", "\r\n")
        .list()
        .ofMaxSize(30)
        .map(parts -> String.join("", parts))
        .filter(text -> !TextBlocks.normal(text).contains("]("));
  }
}
