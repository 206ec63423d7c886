package dev.webexplorer.datagen.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageWordsTest {
  private static final String PAGE =
      "The “Old Mill” stands on the Ister — it was built in 1874 by Jürgen Vahl.\n\n"
          + "It did not burn in the great fire, and the town's people kept their flour there for"
          + " many quiet years.\n\n钟楼建于一八七四年，由工匠瓦尔的学徒在河边建成。";

  private final PageWords page = new PageWords(PAGE);

  @Test
  void wordsOfThePage_areFoundAsTheyAre() {
    assertThat(page.find(" built in 1874 by Jürgen Vahl. "))
        .contains(new PageWords.Found("built in 1874 by Jürgen Vahl.", false));
  }

  @Test
  void spellingOfMarksCaseAndAccents_isThePages() {
    assertThat(
            page.find(
                "the \"old mill\"  stands on the Ister - it was built in 1874 by Jurgen Vahl."))
        .contains(
            new PageWords.Found(
                "The “Old Mill” stands on the Ister — it was built in 1874 by Jürgen Vahl.", true));
  }

  @Test
  void fewPlainWordsAmiss_areCorrected() {
    assertThat(page.find("the people of the town kept flour there for many quiet years")).isEmpty();
    assertThat(
            page.find(
                "It did not burn in that great fire, and the town's people kept their flour there"
                    + " for many quiet years."))
        .map(PageWords.Found::words)
        .contains(
            "It did not burn in the great fire, and the town's people kept their flour there for"
                + " many quiet years.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The Old Mill stands on the Ister it was built in 1875 by Jürgen Vahl.",
        "The Old Mill stands on the Danube it was built in 1874 by Jürgen Vahl.",
        "It did burn in the great fire, and the town's people kept their flour there for many"
            + " quiet years.",
        "built in",
        "",
        "nothing of this stands there at all"
      })
  void otherNumbersNamesAndNegations_areNoQuote(String quote) {
    assertThat(page.find(quote)).isEmpty();
  }

  @Test
  void piecesAroundAnEllipsis_areFoundInOrderWithWhatIsBetween() {
    assertThat(page.find("The Old Mill stands on the Ister ... built in 1874 by Jürgen Vahl"))
        .map(PageWords.Found::words)
        .contains("The “Old Mill” stands on the Ister — it was built in 1874 by Jürgen Vahl");
    assertThat(page.find("built in 1874 by Jürgen Vahl ... The Old Mill stands")).isEmpty();
  }

  @Test
  void chinese_isFoundByCharacters() {
    assertThat(page.find("钟楼建于一八七四年, 由工匠瓦尔的学徒在河边建成"))
        .map(PageWords.Found::words)
        .contains("钟楼建于一八七四年，由工匠瓦尔的学徒在河边建成");
    assertThat(page.find("钟楼建于一八七五年，由工匠瓦尔的学徒在河边建成")).isEmpty();
  }

  @Property
  void whateverIsCutOutOfThePage_isFoundInIt(
      @ForAll @IntRange(min = 0, max = 150) int start,
      @ForAll @IntRange(min = 25, max = 60) int length) {
    String cut = PAGE.substring(start, Math.min(PAGE.length(), start + length));
    String shouted = String.join("  ", List.of(cut.toUpperCase(java.util.Locale.ROOT).split(" ")));

    assertThat(page.find(cut)).map(PageWords.Found::words).contains(cut.strip());
    page.find(shouted).ifPresent(found -> assertThat(PAGE).contains(found.words()));
  }
}
