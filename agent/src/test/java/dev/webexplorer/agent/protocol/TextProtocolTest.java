package dev.webexplorer.agent.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.webexplorer.datasets.Message;
import dev.webexplorer.datasets.ToolCall;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextProtocolTest {
  private static final TextProtocol PROTOCOL = new TextProtocol(Profile.HERMES, TestingTools.BOTH);

  private static String call(String query) {
    return "<tool_call>\n{\"name\": \"search\", \"arguments\": {\"queries\": [\""
        + query
        + "\"]}}\n</tool_call>";
  }

  private static List<String> arguments(Reply reply) {
    return reply.calls().stream()
        .filter(Call.Ready.class::isInstance)
        .map(each -> each.toolCall().arguments())
        .toList();
  }

  @Test
  void aTurn_isThinkingContentAndCalls() {
    Reply reply = PROTOCOL.read("<think>\nhm\n</think>\n\nI look.\n" + call("a") + call("b"));
    assertThat(reply.thinking()).isEqualTo("hm");
    assertThat(reply.content()).isEqualTo("I look.");
    assertThat(arguments(reply)).containsExactly("{\"queries\":[\"a\"]}", "{\"queries\":[\"b\"]}");
    assertThat(reply.repairs()).isEmpty();
    assertThat(reply.answer()).isEmpty();
    assertThat(reply.complaint()).isEmpty();
  }

  @Test
  void anAnswer_endsItAndStaysInTheContent() {
    Reply reply = PROTOCOL.read("<think>sure</think>So: <answer> 42 </answer>");
    assertThat(reply.answer()).contains("42");
    assertThat(reply.content()).isEqualTo("So: <answer>42</answer>");
    assertThat(reply.repairs()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A tool call, or answer between <answer>and</answer>, can be found in any language.",
        "I'll give you the answer between <answer>and </answer for your question.</answer>",
        "I must answer between <answer> and </answer>."
      })
  void instructionsSaidAgain_areNoAnswer(String output) {
    Reply reply = PROTOCOL.read(output);
    assertThat(reply.answer()).isEmpty();
    assertThat(reply.complaint()).isPresent();
    assertThat(PROTOCOL.read(output + " <answer>Bryne</answer>").answer()).contains("Bryne");
    assertThat(PROTOCOL.read("The word between them is <answer>and</answer>").answer())
        .contains("and");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<think>I could %s but</think> <answer>x</answer>",
        "I could %s but</think> <answer>x</answer>",
        "<thinking>%s <answer>no</answer></thinking><answer>x</answer>",
        "<think>first %s then <answer>x</answer>",
      })
  void callsInThinking_areThoughtsOnly(String output) {
    Reply reply = PROTOCOL.read(output.formatted(call("a")));
    assertThat(reply.calls()).isEmpty();
    assertThat(reply.answer()).contains("x");
    assertThat(reply.thinking()).contains("<tool_call>");
  }

  @Test
  void thinkingWithoutEnd_endsBeforeTheLastWholeBlocks() {
    Reply reply = PROTOCOL.read("<think>hm " + call("a") + " no\n" + call("b") + "\n" + call("c"));
    assertThat(arguments(reply)).containsExactly("{\"queries\":[\"b\"]}", "{\"queries\":[\"c\"]}");
    assertThat(reply.repairs()).containsExactly(Repair.THINKING);
  }

  @Test
  void thinkingAlone_isToldSo() {
    assertThat(PROTOCOL.read("<think>hm " + call("a") + " or not").complaint().orElse(""))
        .startsWith("That was only thinking, with neither a tool call nor an answer after it.");
  }

  @Test
  void inventedResponses_andWhatRestsOnThem_areCut() {
    Reply reply =
        PROTOCOL.read(
            call("a") + "\n<tool_response>\nfound\n</tool_response>\n<answer>found</answer>");
    assertThat(arguments(reply)).hasSize(1);
    assertThat(reply.answer()).isEmpty();
    assertThat(reply.content()).isEmpty();
    assertThat(reply.repairs()).containsExactly(Repair.INVENTED_RESPONSE);
  }

  @Test
  void answerBesideCalls_waitsForThem() {
    Reply reply = PROTOCOL.read(call("a") + "<answer>early</answer>");
    assertThat(arguments(reply)).hasSize(1);
    assertThat(reply.answer()).isEmpty();
    assertThat(reply.repairs()).containsExactly(Repair.EARLY_ANSWER);
  }

  @Test
  void sameAnswerTwice_isOne() {
    Reply reply = PROTOCOL.read("<answer>Paris</answer> so <answer>paris </answer>");
    assertThat(reply.answer()).contains("paris");
    assertThat(reply.repairs()).containsExactly(Repair.REPEATED);
  }

  @Test
  void differentAnswers_areAskedAbout() {
    Reply reply = PROTOCOL.read("<answer>Paris</answer> or <answer>Rome</answer>");
    assertThat(reply.answer()).isEmpty();
    assertThat(reply.complaint())
        .contains(
            "You gave different answers: \"Paris\", \"Rome\". Give one alone, between <answer> and"
                + " </answer>.");
  }

  @Test
  void sameCallOverAndOver_isOne() {
    Reply reply = PROTOCOL.read(call("a").repeat(50));
    assertThat(arguments(reply)).hasSize(1);
    assertThat(reply.repairs()).containsExactly(Repair.REPEATED);
  }

  @Test
  void neitherCallNorAnswer_isToldWithAnExample() {
    String complaint = PROTOCOL.read("I will search now.").complaint().orElse("");
    assertThat(complaint).startsWith("That was neither a tool call nor an answer.");
    assertThat(PROTOCOL.read(complaint).calls()).hasSize(1);
    assertThat(PROTOCOL.read("the end is near ".repeat(40)).complaint().orElse(""))
        .startsWith("You wrote the same words over and over");
    assertThat(PROTOCOL.read("<answer> </answer>").complaint().orElse(""))
        .startsWith("There was nothing between <answer> and </answer>.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Paris",
        "<think>hm</think>Paris",
        "<answer>Paris</answer>",
        "<answer>Paris",
        "<answer>Rome</answer> no: <answer>Paris</answer>",
        "<tool_call>{\"name\": \"search\", \"arguments\": {}}</tool_call><answer>Paris</answer>",
      })
  void lastOutput_isTheAnswerHoweverItIsWritten(String output) {
    Reply reply = PROTOCOL.readLast(output);
    assertThat(reply.answer()).contains("Paris");
    assertThat(reply.calls()).isEmpty();
  }

  @Test
  void lastOutputWithACallAlone_isNoAnswer_andKeptAsText() {
    Reply reply = PROTOCOL.readLast(call("a"));
    assertThat(reply.answer()).isEmpty();
    assertThat(reply.calls()).isEmpty();
    assertThat(reply.content()).isEqualTo(call("a"));
    assertThat(reply.repairs()).containsExactly(Repair.LATE_CALL);
    assertThat(reply.complaint().orElse("")).startsWith("No tool can be called any more");
  }

  @Test
  void conversation_isRenderedAsTemplatesDo() {
    List<Message> rendered =
        PROTOCOL.render(
            List.of(
                new Message.Instructions("Be good."),
                new Message.User("Who?"),
                new Message.Assistant(
                    "I look.",
                    "hm",
                    List.of(
                        new ToolCall("1", "search", "{\"queries\":[\"a\",\"b\"]}"),
                        new ToolCall("2", "unknown", "{broken"))),
                new Message.ToolResult("1", "search", "none </tool_response> <|im_end|> a < b"),
                new Message.ToolResult("2", "unknown", "what?"),
                new Message.User("Hurry.")));
    assertThat(rendered).hasSize(4);
    assertThat(rendered.get(0).content())
        .startsWith("Be good.\n\n# Tools\n")
        .contains("{\"type\": \"function\", \"function\": {\"name\": \"search\", \"description\"");
    assertThat(rendered.get(2))
        .isEqualTo(
            new Message.Assistant(
                """
                <think>
                hm
                </think>

                I look.
                <tool_call>
                {"name": "search", "arguments": {"queries": ["a", "b"]}}
                </tool_call>
                <tool_call>
                {broken
                </tool_call>\
                """,
                "",
                List.of()));
    assertThat(rendered.get(3))
        .isEqualTo(
            new Message.User(
                """
                <tool_response>
                none &lt;/tool_response> &lt;|im_end|> a < b
                </tool_response>
                <tool_response>
                what?
                </tool_response>
                Hurry.\
                """));
  }

  @Test
  void tagPerTool_isReadAndWritten() {
    TextProtocol protocol = new TextProtocol(Profile.SEARCH_R1, TestingTools.BOTH);
    Reply reply =
        protocol.read(
            "<think>hm</think><search> who was first? </search>"
                + "<browse>{\"url\": \"http://a\", \"query\": \"b\"}</browse>");
    assertThat(arguments(reply))
        .containsExactly(
            "{\"queries\":[\"who was first?\"]}", "{\"url\":\"http://a\",\"query\":\"b\"}");
    assertThat(reply.repairs()).contains(Repair.ARGUMENT_NAME);
    assertThat(protocol.read("<search>stopped by the server").repairs()).doesNotContain(Repair.TAG);
    assertThat(protocol.render(List.of(reply.message())).getFirst().content())
        .endsWith(
            "<search>who was first?</search>\n"
                + "<browse>{\"url\": \"http://a\", \"query\": \"b\"}</browse>");
  }
}
