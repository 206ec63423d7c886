package dev.webexplorer.evaluate.reward;

import static org.assertj.core.api.Assertions.assertThat;

import dev.webexplorer.datasets.Message;
import dev.webexplorer.datasets.StopReason;
import dev.webexplorer.datasets.ToolCall;
import dev.webexplorer.datasets.Trajectory;
import dev.webexplorer.evaluate.TestingTrajectory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormatTest {
  private static final String ANSWER = "<think>sure</think>\n<answer>Paris</answer>";
  private static final String CALL =
      """
      <tool_call>
      {"name": "search", "arguments": {"queries": ["capital"]}}
      </tool_call>\
      """;

  private static TestingTrajectory trajectory() {
    return new TestingTrajectory("Where?");
  }

  private static boolean right(Trajectory trajectory) {
    return Format.STANDARD.right(trajectory);
  }

  /** A conversation in the text protocol: these outputs, with an observation after each. */
  private static boolean spoken(String... outputs) {
    List<Message> messages = new ArrayList<>(List.of(new Message.User("Where?")));
    for (String output : outputs) {
      messages.add(new Message.Assistant(output, "", List.of()));
      messages.add(new Message.User("<tool_response>\nNone.\n</tool_response>"));
    }
    return Format.STANDARD.right(messages);
  }

  private static boolean called(String tool, String arguments) {
    return Format.STANDARD.right(
        List.of(
            new Message.User("Where?"),
            new Message.Assistant("", "", List.of(new ToolCall("1", tool, arguments))),
            new Message.ToolResult("1", tool, "None."),
            new Message.Assistant(ANSWER, "", List.of())));
  }

  @Test
  void everyTurnCallsOrTheLastOneAnswers() {
    assertThat(right(trajectory().turn("").turn("thinking aloud").answer("Paris"))).isTrue();
    assertThat(right(trajectory().answer("Paris"))).isTrue();
    assertThat(right(trajectory().idle("hm").answer("Paris"))).isFalse();
    assertThat(right(trajectory().turn("").unanswered(StopReason.ANSWERED))).isFalse();
  }

  @Test
  void forcedAnswerIsNone() {
    assertThat(right(trajectory().turn("").answer("Paris", StopReason.TURNS))).isFalse();
  }

  @Test
  void whatTheLoopCountedAsWrongOrRepairedIsWrong() {
    assertThat(right(trajectory().malformed(1).turn("").answer("Paris"))).isFalse();
    assertThat(right(trajectory().repaired(1).turn("").answer("Paris"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"a\":", "[1]", "{} {}", "null", "{\"query\":7}", "{}"})
  void argumentsMustHaveTheToolsShape(String arguments) {
    assertThat(called("search", "{\"queries\":[\"capital\"]}")).isTrue();
    assertThat(called("search", arguments)).isFalse();
  }

  @Test
  void toolMustBeKnownByItsName() {
    assertThat(called("browse", "{\"url\":\"https://a.example/\",\"query\":\"q\"}")).isTrue();
    assertThat(called("Search", "{\"queries\":[\"capital\"]}")).isFalse();
    assertThat(called("python", "{\"code\":\"1\"}")).isFalse();
  }

  @Test
  void textWithBalancedTagsIsRight() {
    assertThat(spoken("<think>look</think>\n" + CALL, CALL.replace("capital", "city"), ANSWER))
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<think>look\n",
        "<tool_call>\n{\"name\": \"search\", \"arguments\": {\"queries\": [\"capital\"]}}\n",
        "{\"name\": \"search\", \"arguments\": {\"queries\": [\"capital\"]}}",
        "<tool_call>\n{\"name\": \"search\", \"arguments\": }\n</tool_call>",
        "<tool_call>\n{\"name\": \"python\", \"arguments\": {}}\n</tool_call>",
        "<answer>Paris</answer>",
        "Let me think.",
        ""
      })
  void textThatIsNoTurnIsWrong(String output) {
    assertThat(spoken(output, ANSWER)).isFalse();
  }

  @Test
  void answerBesideACallIsWrong() {
    assertThat(spoken(CALL + "\n<answer>Paris</answer>", ANSWER)).isFalse();
    assertThat(spoken(CALL, "<answer>Paris</answer> or <answer>Rome</answer>")).isFalse();
  }

  @Test
  void summaryThatTheLoopAskedForIsNoTurn() {
    TestingTrajectory talk = trajectory().turn("").summary("So far: nothing.").turn("");
    assertThat(right(talk.answer("Paris"))).isTrue();
  }
}
