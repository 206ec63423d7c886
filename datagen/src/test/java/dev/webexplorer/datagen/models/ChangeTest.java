package dev.webexplorer.datagen.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.webexplorer.datagen.NumberedClue;
import dev.webexplorer.datagen.Puzzle;
import dev.webexplorer.datagen.Stage;
import dev.webexplorer.datasets.Operation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeTest {
  private static final String QUESTION =
      "Who built a mill in 1874, was a pupil of Anna Reeve, and died poor?";
  private static final Puzzle BEFORE =
      new PlainPuzzle(
          "Jonas Vahl",
          List.of("Vahl the Elder"),
          Optional.of(OneWeb.VAHL),
          "en",
          QUESTION,
          List.of(
              new NumberedClue(0, "built a mill in 1874", List.of()),
              new NumberedClue(1, "was a pupil of Anna Reeve", List.of()),
              new NumberedClue(2, "died poor", List.of())));
  private static final Exhibits SEEN = new Exhibits(new OneWeb(), Set.of(OneWeb.VAHL));

  private static Optional<Stage> read(String said) throws Refusal {
    return Change.read(said, BEFORE, SEEN);
  }

  private static String cause(String said) {
    try {
      read(said);
      return "none";
    } catch (Refusal e) {
      return e.word();
    }
  }

  @Test
  void obfuscation_changesClueAndQuestion() throws Refusal {
    Stage stage =
        read("""
        {"operation": "obfuscate", "clue": 0, "before": "in 1874", "after": "in the 1870s",
         "answer": "Jonas Vahl"}
        """)
            .orElseThrow();

    assertThat(stage.puzzle().question()).isEqualTo(QUESTION.replace("in 1874", "in the 1870s"));
    assertThat(stage.puzzle().clues().getFirst().text()).isEqualTo("built a mill in the 1870s");
    assertThat(stage.operations())
        .containsExactly(new Operation(Operation.Kind.OBFUSCATE, 0, "in 1874", "in the 1870s"));
  }

  @Test
  void removal_takesTheWholeClueWhateverTheModelCallsIt() throws Refusal {
    Stage stage =
        read("""
        {"operation": "Removal", "clue": "2", "before": "died", "after": "",
         "question": "Who built a mill in 1874 and was a pupil of Anna Reeve?",
         "answer": "vahl the elder"}
        """)
            .orElseThrow();

    assertThat(stage.puzzle().clues()).extracting(NumberedClue::number).containsExactly(0, 1);
    assertThat(stage.operations())
        .containsExactly(new Operation(Operation.Kind.REMOVE, 2, "died poor", ""));
  }

  @Test
  void newDescription_bringsItsEvidence() throws Refusal {
    Stage stage =
        read("""
        {"operation": "generalise", "clue": 1, "before": "Anna Reeve", "after": "a clockmaker",
         "answer": "Jonas Vahl",
         "evidence": {"url": "https://a.invalid/vahl", "quote": "%s"}}
        """
                .formatted(OneWeb.PUPIL))
            .orElseThrow();

    assertThat(stage.puzzle().clues().get(1).evidence())
        .extracting(each -> each.quote())
        .containsExactly(OneWeb.PUPIL);
  }

  @Test
  void nothingMoreToChange_isNoStage() throws Refusal {
    assertThat(read("{\"operation\": \"none\"}")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "answer": "Jonas Vahl" | "answer": "Anna Reeve"  | answer_changed
          "answer": "Jonas Vahl" | "reply": "Jonas Vahl"   | malformed
          "obfuscate"            | "improve"               | malformed
          "clue": 0              | "clue": 7               | malformed
          "in 1874"              | "in 1875"               | before_not_found
          "in the 1870s"         | "before Vahl"           | leak
          "in the 1870s"         | "in 1874"               | no_change
          """)
  void changeThatDoesNotHold_isRefusedWithItsCause(String before, String after, String cause) {
    String good =
        "{\"operation\": \"obfuscate\", \"clue\": 0, \"before\": \"in 1874\","
            + " \"after\": \"in the 1870s\", \"answer\": \"Jonas Vahl\"}";

    assertThat(cause(good)).isEqualTo("none");
    assertThat(good).contains(before);
    assertThat(cause(good.replace(before, after))).isEqualTo(cause);
  }

  @Test
  void twoCluesLess_areRefused() {
    String quiet =
        """
        {"operation": "obfuscate", "clue": 0, "before": "in 1874", "after": "in the 1870s",
         "question": "Who built a mill in the 1870s and was a pupil of Anna Reeve?",
         "answer": "Jonas Vahl"}
        """;
    String loud =
        """
        {"operations": [{"operation": "remove", "clue": 1}, {"operation": "remove", "clue": 2}],
         "question": "Who built a mill in 1874?", "answer": "Jonas Vahl"}
        """;
    String oneAndOne =
        """
        {"operation": "remove", "clue": 1, "question": "Who built a mill in 1874?",
         "answer": "Jonas Vahl"}
        """;

    assertThat(cause(quiet)).isEqualTo("drops_clues");
    assertThat(cause(loud)).isEqualTo("drops_clues");
    assertThat(cause(oneAndOne)).isEqualTo("drops_clues");
  }

  @Test
  void clueThatNoOperationNames_mayNotChange() {
    assertThatThrownBy(() ->
            read(
                """
                {"operation": "obfuscate", "clue": 0, "before": "in 1874", "after": "once",
                 "clues": [{"clue": 2, "text": "died rich"}],
                 "question": "Who built a mill once, was a pupil of Anna Reeve, and died rich?",
                 "answer": "Jonas Vahl"}
                """))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.word()).isEqualTo("changes_more"));
  }

  @Test
  void removedClueThatStillStands_isRefused() {
    assertThat(
            cause(
                "{\"operation\": \"remove\", \"clue\": 2, \"answer\": \"Jonas Vahl\","
                    + "\"question\": \""
                    + QUESTION
                    + "\"}"))
        .isIn("not_removed", "no_change");
  }
}
