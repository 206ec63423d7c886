package dev.webexplorer.datagen.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.webexplorer.datagen.SmallWebs;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactIndexTest {
  @TempDir static Path folder;
  private static SmallWebs passages;
  private static SmallWebs docs;

  @BeforeAll
  static void build() {
    passages = SmallWebs.passages(folder.resolve("passages"));
    docs = SmallWebs.docs(folder.resolve("docs"));
  }

  @AfterAll
  static void close() {
    passages.close();
    docs.close();
  }

  private static Optional<String> kind(SmallWebs webs, String title) {
    return webs.facts().catalog().entity(webs.page(title)).map(Entity::kind);
  }

  @ParameterizedTest
  @CsvSource({
    "Ilse Varden, director",
    "The Salt Harbour, film",
    "Piet Lund, person",
    "Karsholm, port",
    "Sele, island",
    "Silver Heron, award"
  })
  void passage_tellsWhatItIsAbout(String title, String kind) {
    assertThat(kind(passages, title)).contains(kind);
  }

  @ParameterizedTest
  @CsvSource({"Heron (disambiguation)", "Eel fishing"})
  void passageThatDefinesNothing_isAboutNothing(String title) {
    assertThat(kind(passages, title)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "mq::queue_open, function",
    "mq::queue_stats, class",
    "mq::queue_error, exception",
    "MAX_MESSAGE, macro",
    "Library header <mq.h>, header"
  })
  void documentation_isToldByRemarksDeclarationsAndTitles(String title, String kind) {
    assertThat(kind(docs, title)).contains(kind);
  }

  @Test
  void pages_areTiedByWhatTheyName() {
    BitSet tied = passages.facts().tied();

    assertThat(tied.get(passages.page("Piet Lund"))).isTrue();
    assertThat(tied.get(passages.page("Eel fishing"))).isFalse();
  }

  @Test
  void dateInAnyVagueness_isSatisfiedByThePageThatStatesIt() {
    BitSet film =
        passages.facts().satisfying(List.of(Times.term(1961, 1), FactTerms.kind("film")), 1);

    assertThat(film.get(passages.page("The Salt Harbour"))).isTrue();
    assertThat(film.get(passages.page("Jorun Asker"))).isFalse();
  }
}
