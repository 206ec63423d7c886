package dev.webexplorer.datagen.clue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.webexplorer.datagen.SmallWebs;
import dev.webexplorer.datagen.facts.Times;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClueFinderTest {
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

  private static List<Template> facts(SmallWebs webs, String source, String answer) {
    return new ClueFinder(webs.facts().catalog(), webs.tagger())
        .facts(webs.source(source), webs.page(source), webs.page(answer));
  }

  private static List<String> exact(SmallWebs webs, String source, String answer) {
    String kind = webs.facts().catalog().entity(webs.page(answer)).orElseThrow().kind();
    return facts(webs, source, answer).stream().map(t -> Draft.exact(t).text(kind)).toList();
  }

  @Test
  void factsOfThePage_callTheAnswerByItsKind() {
    assertThat(exact(passages, "Ilse Varden", "Ilse Varden"))
        .contains(
            "This director was born on 4 March 1921.",
            "This director was also a screenwriter and a producer.",
            "This director's career spanned over 38 years.")
        .noneMatch(clue -> clue.contains("Varden"));
  }

  @Test
  void factsOfAnotherPage_areCluesWhereTheyNameTheAnswer() {
    assertThat(exact(passages, "Winter Ferry", "Ilse Varden"))
        .containsExactly("Winter Ferry was directed by this director.");
    assertThat(facts(passages, "Piet Lund", "Ilse Varden")).isEmpty();
  }

  @Test
  void everyClue_restsOnASentenceOfItsPage() {
    for (Template each : facts(passages, "The Salt Harbour", "The Salt Harbour")) {
      assertThat(passages.web().page(each.page()).text()).contains(each.quote());
    }
  }

  @Test
  void datesOfALife_areStatedByTheDatesAlone() {
    Draft born =
        facts(passages, "Ilse Varden", "Ilse Varden").stream()
            .map(Draft::exact)
            .filter(draft -> draft.text("x").contains("born"))
            .findFirst()
            .orElseThrow();

    assertThat(born.terms()).containsExactly(Times.term(1921, 0));
  }

  @Test
  void verbFirstSentences_areSaidOfTheFunction() {
    assertThat(exact(docs, "mq::queue_take", "mq::queue_take"))
        .contains("This function sleeps until a message arrives or the deadline passes.")
        .allMatch(clue -> clue.startsWith("This function "));
  }

  @Test
  void rowsOfOtherPages_areClues() {
    assertThat(exact(docs, "mq::queue_push", "mq::queue_take"))
        .contains("This function removes the oldest message or sleeps until a deadline passes.");
  }
}
