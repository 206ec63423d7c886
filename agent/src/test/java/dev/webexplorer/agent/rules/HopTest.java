package dev.webexplorer.agent.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a question is read whose sentence goes on about something on the way to the answer. */
class HopTest {
  private static final String ASKED = "What is the name of the town described below? ";

  private static List<Integer> hops(String question) {
    return Inquiry.of(question).constraints().stream().map(Constraint::hopOf).toList();
  }

  @Test
  void thisRiver_afterARiver_isAHop() {
    Inquiry inquiry =
        Inquiry.of(
            ASKED
                + "A painter left this town for a wide river. This river carried salt and copper.");
    Constraint hop = inquiry.constraints().get(1);

    assertThat(hop.hopOf()).isZero();
    assertThat(hop.text().substring(hop.slot().start(), hop.slot().end())).isEqualTo("This river");
    assertThat(hop.words()).containsKeys("carried", "salt", "copper").doesNotContainKey("river");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A painter left this town for the river. This river carried salt. | the river was named before",
        "A painter left this town in winter. This river carried salt. | none was spoken of",
        "A painter left a river. This town sold salt to this river. | it is about the answer too",
        "A painter left this town. This painter drew ships. Ships left this town. | hop and back"
      })
  void sentenceAboutTheAnswer_isNone(String clues, String why) {
    assertThat(hops(ASKED + clues).getLast()).as(why).isEqualTo(-1);
  }

  @Test
  void kindThatTheQuestionAsksFor_isNoHop() {
    assertThat(
            hops(
                "What is the name of the river described below? Salt was sold on a river in"
                    + " winter. This river carried copper and wool."))
        .containsExactly(-1, -1);
  }

  @Test
  void hopAfterOtherClues_namesTheOneThatItGoesOnFrom() {
    assertThat(
            hops(
                ASKED
                    + "Glass was sold in this town. Another old painter opened a workshop here in"
                    + " this town. This painter drew ships and mills."))
        .containsExactly(-1, -1, 1);
  }

  @Test
  void thingOnAHopThatIsSpokenOfAgain_goesOnFromTheSameClue() {
    assertThat(
            hops(
                ASKED
                    + "A painter opened a workshop in this town. This painter owned a large mill."
                    + " This mill burned down in winter."))
        .containsExactly(-1, 0, 0);
  }
}
