package dev.webexplorer.browser.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.webexplorer.browser.Link;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TitleMentionsTest {
  @TempDir Path folder;

  @Test
  void mentions_severalWordsWithCapitals_areLinked() {
    assertThat(mentions("He met Ada Lovelace and ADA LOVELACE.", "Ada Lovelace"))
        .containsExactly("Ada Lovelace");
  }

  @Test
  void mentions_wordThatIsAlsoWrittenSmall_isNone() {
    assertThat(mentions("Heart and Stockholm are bands. My heart!", "Heart", "Stockholm"))
        .containsExactly("Stockholm");
  }

  @Test
  void mentions_severalWordsWithOneCapital_areNone() {
    assertThat(mentions("Electric charge is old.", "Electric charge")).isEmpty();
  }

  @Test
  void mentions_partOfALongerName_isNone() {
    assertThat(mentions("Near Sierra Nevada Park and New Sierra Nevada.", "Sierra Nevada"))
        .isEmpty();
    assertThat(mentions("The Vilayat Inayat Khan. Vilayat Inayat Khan.", "Inayat Khan")).isEmpty();
    assertThat(mentions("He left after it. After Inayat Khan came.", "Inayat Khan"))
        .containsExactly("Inayat Khan");
  }

  @Test
  void mentions_partOfAWord_isNone() {
    assertThat(mentions("Germanys and pre-Germany.", "Germany")).containsExactly("Germany");
    assertThat(mentions("Germanys.", "Germany")).isEmpty();
  }

  @Test
  void mentions_ofSeveralTitlesAtOnePlace_theLongestCounts() {
    assertThat(
            mentions("Led by Hugh IV, Duke of Burgundy.", "Hugh IV", "Hugh IV, Duke of Burgundy"))
        .containsExactly("Hugh IV, Duke of Burgundy");
  }

  @Test
  void mentions_again_areLinkedOnce() {
    assertThat(mentions("Ada Lovelace? Ada Lovelace!", "Ada Lovelace")).hasSize(1);
  }

  @Test
  void mentions_inAHeading_areNone() {
    assertThat(mentions("Text.\n\nAda Lovelace\n\nMore text.", "Ada Lovelace")).isEmpty();
  }

  @Test
  void mentions_oddCharacters_areFoundWhereTheyStand() {
    String text = "Ein \ud83d\ude00 f\u00fcr Zo\u00eb \u00c5kesson\u00a0\u2014 hier.";
    assertThat(mentions(text, "Zo\u00eb \u00c5kesson")).containsExactly("Zo\u00eb \u00c5kesson");
  }

  /**
   * Returns the words of the links of a page with the text, in a web with pages of those titles.
   */
  private List<String> mentions(String text, String... titles) {
    List<String> pages = new ArrayList<>();
    pages.add(json("The Text Itself", text));
    for (String title : titles) {
      pages.add(json(title, "Nothing."));
    }
    try (LocalWeb web = LocalWeb.open(SmallWebs.build(folder, pages.toArray(new String[0])))) {
      return web.open(URI.create("https://small.invalid/The%20Text%20Itself")).links().stream()
          .map(Link::text)
          .toList();
    }
  }

  private static String json(String title, String text) {
    return JsonNodeFactory.instance.objectNode().put("title", title).put("text", text).toString();
  }
}
