package dev.webexplorer.datagen.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.webexplorer.datasets.Evidence;
import dev.webexplorer.datasets.Message;
import dev.webexplorer.datasets.ToolCall;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProposalTest {
  private static final String GOOD =
      """
      {"question": "Who built the oldest mill of a valley in the 1870s, and learnt from a clockmaker?",
       "answer": "Jonas Vahl",
       "clues": [
         {"text": "built the oldest mill of a valley in the 1870s",
          "evidence": [{"url": "https://a.invalid/old-mill", "quote": "%s"}]},
         {"text": "learnt from a clockmaker", "url": "https://a.invalid/vahl", "quote": "%s"}]}
      """
          .formatted(OneWeb.BUILT, OneWeb.PUPIL);

  private static List<Message> browsing(URI... pages) {
    List<Message> messages = new ArrayList<>(List.of(new Message.User("task")));
    for (URI page : pages) {
      ToolCall call = new ToolCall("c", "browse", "{'url': '" + page + "', \"query\": \"x\"}");
      messages.add(new Message.Assistant("", "", List.of(call)));
    }
    return messages;
  }

  private static PlainPuzzle read(String said) throws Refusal {
    return new Proposal(Exhibits.of(new OneWeb(), browsing(OneWeb.OLD_MILL, OneWeb.VAHL)), "en")
        .read(said);
  }

  @Test
  void soundProposal_isReadWithItsEvidence() throws Refusal {
    PlainPuzzle puzzle = read("Here it is:\n```json\n" + GOOD + "```\nThat is all.");

    assertThat(puzzle.answer()).isEqualTo("Jonas Vahl");
    assertThat(puzzle.answerUrl()).contains(OneWeb.VAHL);
    assertThat(puzzle.clues()).extracting(clue -> clue.number()).containsExactly(0, 1);
    assertThat(puzzle.clues())
        .flatExtracting(clue -> clue.evidence())
        .extracting(Evidence::url, Evidence::quote)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(OneWeb.MILL, OneWeb.BUILT),
            org.assertj.core.groups.Tuple.tuple(OneWeb.VAHL, OneWeb.PUPIL));
  }

  @Test
  void brokenJson_isReadWhereItsReadingIsPlain() throws Refusal {
    String broken = GOOD.replace("\"answer\"", "answer").replace("}]}\n", "},],}\n");

    assertThat(read(broken).question()).isEqualTo(read(GOOD).question());
  }

  @Test
  void nearQuote_isReplacedByThePagesOwnWords() throws Refusal {
    PlainPuzzle puzzle =
        read(GOOD.replace("The mill on the Ister was", "the mill on the ister  was"));

    assertThat(puzzle.clues().getFirst().evidence().getFirst().quote()).isEqualTo(OneWeb.BUILT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          built in 1874 by Jonas    | built in 1875 by Jonas     | false_quote
          https://a.invalid/vahl    | https://a.invalid/other    | page_not_opened
          "question"                | "ask"                      | malformed
          "learnt from a clockmaker"| "learnt from a smith"      | clue_not_in_question
          "Jonas Vahl"              | "Anna Moss"                | unfounded_answer
          "Jonas Vahl"              | "yes"                      | answer_form
          Who built                 | Did Vahl, who built        | leak
          "quote"                   | "words"                    | malformed
          """)
  void whatDoesNotHold_isRefusedWithItsCause(String before, String after, String cause) {
    assertThat(GOOD).contains(before);
    assertThatThrownBy(() -> read(GOOD.replace(before, after)))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.word()).isEqualTo(cause));
  }

  @Test
  void pageThatWasNotBrowsed_isNoEvidence() {
    Exhibits seen = Exhibits.of(new OneWeb(), browsing(OneWeb.VAHL));

    assertThatThrownBy(() -> new Proposal(seen, "en").read(GOOD))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.word()).isEqualTo("page_not_opened"));
  }

  @Test
  void proseAndNothing_areRefused() {
    assertThatThrownBy(() -> read("I could not find anything."))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.word()).isEqualTo("malformed"));
    assertThatThrownBy(() -> read("{\"none\": \"nothing there\"}"))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.word()).isEqualTo("no_question"));
  }
}
