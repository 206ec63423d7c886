package dev.webexplorer.datagen.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.webexplorer.datagen.text.Tagger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefinitionTest {
  private static final Tagger TAGGER = new Tagger();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Charles Babbage | Charles Babbage was an English mathematician and engineer. | mathematician",
        "Coventry | Coventry is a city in the West Midlands. | city",
        "Ceres | Ceres, also designated 1 Ceres, is the smallest dwarf planet in the Solar System. | planet",
        "Puffin | The puffin is a species of bird in the North Atlantic. | bird",
        "Seine | The Seine is one of the longest rivers of France. | river"
      })
  void kind_isTheHeadOfThePhrase(String title, String sentence, String kind) {
    assertThat(Definition.read(sentence, title, TAGGER)).map(Definition::kind).contains(kind);
  }

  @Test
  void sentenceAboutSomethingElse_definesNothing() {
    String sentence = "The official language of the Netherlands is a West Germanic language.";

    assertThat(Definition.read(sentence, "Netherlands", TAGGER)).isEmpty();
  }

  @Test
  void description_leavesTheNameOut() {
    assertThat(Definition.read("Oslo is a city in Norway.", "Oslo", TAGGER))
        .flatMap(Definition::phrase)
        .contains("a city in Norway");
  }
}
