package dev.webexplorer.agent.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Links, sentences, words and stems. */
class TextTest {
  private static List<String> sentences(String text) {
    return Sentences.of(text).stream().map(b -> text.substring(b.start(), b.end())).toList();
  }

  @Test
  void sentences_endAtStopsAndLinesButNotAtAbbreviations() {
    assertThat(
            sentences(
                "He died c. 555 in St. Albans. J. S. Bach wrote \"Air.\" It rose 3.5 m!\nHeading\n\nEnd"))
        .containsExactly(
            "He died c. 555 in St. Albans.",
            "J. S. Bach wrote \"Air.\"",
            "It rose 3.5 m!",
            "Heading",
            "End");
  }

  @Property
  void sentences_keepEveryCharacterButSpace(@ForAll String text) {
    String kept = String.join("", sentences(text));

    assertThat(withoutSpace(kept)).isEqualTo(withoutSpace(text));
  }

  private static String withoutSpace(String text) {
    return text.chars()
        .filter(c -> !Character.isWhitespace(c))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  @Test
  void markedText_keepsLinksApartAndWritesThemBack() {
    String markdown = "In [Den (place)](https://a.invalid/Den_(place)) the ![fox](x.png) slept.";

    MarkedText text = MarkedText.parse(markdown);

    assertThat(text.plain()).isEqualTo("In Den (place) the fox slept.");
    assertThat(text.links())
        .containsExactly(new MarkedText.Anchor(3, 14, "https://a.invalid/Den_(place)"));
    assertThat(text.slice(3, 18).markdown())
        .isEqualTo("[Den (place)](https://a.invalid/Den_(place)) the");
    assertThat(text.slice(5, 18).links()).isEmpty();
  }

  @Property
  void markedText_parsedAgainIsTheSame(@ForAll String text) {
    MarkedText parsed = MarkedText.parse("[a](b)" + text.replace("[", "").replace("]", ""));

    assertThat(MarkedText.parse(parsed.markdown())).isEqualTo(parsed);
  }

  @ParameterizedTest
  @CsvSource({
    "estates,estate",
    "invaded,invading",
    "cities,city",
    "ruled,rules",
    "stopped,stopping",
    "churches,church",
    "Verne's,Verne",
    "passes,passed",
    "married,marry"
  })
  void stems_joinTheFormsOfAWord(String one, String other) {
    assertThat(Stems.of(one)).isEqualTo(Stems.of(other));
  }

  @ParameterizedTest
  @CsvSource({"glass,gla", "virus,viru", "ring,r", "red,r", "king,kin"})
  void stems_leaveShortWordsAndFalseEndings(String word, String tooShort) {
    assertThat(Stems.of(word)).isNotEqualTo(tooShort);
  }

  @Test
  void tokens_areWordsWithTheirCase() {
    List<Token> tokens = Token.of("The Queen's 1,234.5 well-known d'Or.");

    assertThat(tokens)
        .extracting(Token::lower)
        .containsExactly("the", "queen's", "1,234.5", "well", "known", "d'or");
    assertThat(tokens).extracting(Token::capital).startsWith(false, true, false);
  }
}
