package dev.webexplorer.agent.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.webexplorer.datasets.ToolCall;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Calls that are wrong in ways of models: repaired where one reading is plausible, else refused.
 */
class MalformedCallsTest {
  private static final TextProtocol PROTOCOL = new TextProtocol(Profile.HERMES, TestingTools.BOTH);

  private static Reply tagged(String body) {
    return PROTOCOL.read("<tool_call>\n" + body + "\n</tool_call>");
  }

  @ParameterizedTest(name = "{1}: {0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "{'name': 'search', 'arguments': {'queries': ['a']}}                      | JSON",
        "{\"name\": \"search\", \"arguments\": {\"queries\": [\"a\"]}             | JSON",
        "{\"name\": \"search\", \"arguments\": {\"queries\": [\"a\"}}             | JSON",
        "{\"name\": \"search\", \"arguments\": {\"queries\": [\"a]}}              | JSON",
        "{\"name\": \"search\", \"arguments\": {\"queries\": [\"a\",]}}           | JSON",
        "{\"name\": \"search\" \"arguments\": {\"queries\": [\"a\"]}}             | JSON",
        "{\"name\": \"search\"}, \"arguments\": {\"queries\": [\"a\"]}}           | JSON",
        "{\"name\": \"search\", \"arguments\": {\"queries\": [\"a\"]}}}}          | JSON",
        "{name: search, arguments: {queries: [a]}}                                | JSON",
        "{\\\"name\\\": \\\"search\\\", \\\"arguments\\\": {\\\"queries\\\": [\\\"a\\\"]}} | JSON",
        "{\"name\": \"search\", \"arguments\": \"{\\\"queries\\\": [\\\"a\\\"]}\"} | FORM",
        "```json {\"name\": \"search\", \"arguments\": {\"queries\": [\"a\"]}} ``` | ",
        "I search: {\"name\": \"search\", \"arguments\": {\"queries\": [\"a\"]}}  | FORM",
        "{\"tool\": \"search\", \"args\": {\"queries\": [\"a\"]}}                 | FORM",
        "{\"search\": {\"queries\": [\"a\"]}}                                     | FORM",
        "{\"name\": \"search\", \"queries\": [\"a\"]}                             | FORM",
        "{\"type\": \"function\", \"function\": {\"name\": \"search\", \"arguments\": {\"queries\": [\"a\"]}}} | ",
        "{\"queries\": [\"a\"]}                                                   | NAME",
        "{\"name\": \"Search\", \"arguments\": {\"queries\": [\"a\"]}}            | NAME",
        "{\"name\": \"web_search\", \"arguments\": {\"queries\": [\"a\"]}}        | NAME",
        "{\"name\": \"serach\", \"arguments\": {\"queries\": [\"a\"]}}            | NAME",
        "{\"name\": \"functions.search:0\", \"arguments\": {\"queries\": [\"a\"]}} | NAME",
        "{\"name\": \"search\", \"arguments\": {\"query\": [\"a\"]}}              | ARGUMENT_NAME",
        "{\"name\": \"search\", \"arguments\": {\"q\": \"a\"}}                    | ARGUMENT_NAME",
        "{\"name\": \"search\", \"arguments\": [\"a\"]}                           | ARGUMENT_NAME",
        "{\"name\": \"search\", \"arguments\": \"a\"}                             | ARGUMENT_NAME",
        "{\"name\": \"search\", \"arguments\": {\"queries\": \"a\"}}              | ARGUMENT_TYPE",
        "{\"name\": \"search\", \"arguments\": {\"queries\": \"['a']\"}}          | ARGUMENT_TYPE",
        "search(queries=['a'])                                                    | FORM",
        "search('a')                                                              | FORM",
        "[search(queries=[\"a\"])]                                                | FORM",
        "search {\"queries\": [\"a\"]}                                            | FORM",
        "<function=search><parameter=queries>[\"a\"]</parameter></function>       | FORM",
        "<invoke name=\"search\"><parameter name=\"queries\">a</parameter></invoke> | FORM",
        "search <arg_key>queries</arg_key> <arg_value>a</arg_value>               | FORM",
      })
  void oneReading_isRepaired(String body, String repair) {
    Reply reply = tagged(body);
    assertThat(reply.calls())
        .containsExactly(new Call.Ready(new ToolCall("", "search", "{\"queries\":[\"a\"]}")));
    assertThat(reply.complaint()).isEmpty();
    if (repair != null) {
      assertThat(reply.repairs()).contains(Repair.valueOf(repair));
    } else {
      assertThat(reply.repairs()).isEmpty();
    }
  }

  @ParameterizedTest(name = "{1}: {0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "{\"name\": \"fly\", \"arguments\": {}}                    | There is no tool \"fly\"; the tools are: search, browse.",
        "{\"arguments\": {}}                                       | The call names no tool; the tools are: search, browse.",
        "{\"name\": \"search\", \"arguments\": {}}                 | search needs \"queries\", a list of strings; it was missing.",
        "{\"name\": \"search\"}                                    | search needs \"queries\", a list of strings; it was missing.",
        "{\"name\": \"search\", \"arguments\": {\"queries\": null}} | search needs \"queries\", a list of strings; it was missing.",
        "{\"name\": \"search\", \"arguments\": {\"queries\": [{}]}} | search needs \"queries\", a list of strings; it got [{}].",
        "{\"name\": \"browse\", \"arguments\": {\"url\": \"u\"}}   | browse needs \"query\", a string; it was missing.",
        "{\"name\": \"browse\", \"arguments\": {\"url\": [\"u\", \"v\"], \"query\": \"q\"}} | browse needs \"url\", a string; it got [\"u\",\"v\"].",
        "{\"name\": \"search\", \"arguments\": {\"queries\": [\"a\"], \"limit\": \"many\"}} | search needs \"limit\", a whole number; it got \"many\".",
        "{\"name\": \"search\", \"arguments\": {\"queries\": [\"a\"], \"engine\": \"maps\"}} | search needs \"engine\", one of \"web\", \"news\"; it got \"maps\".",
        "{\"name\": \"browse\", \"arguments\": \"u\"}              | the arguments of browse must be a JSON object, not \"u\".",
        "{\"name\": \"search\", \"arguments\": {\"queries\": [\"a\" b \"c\"]}} | could not be read",
        "let me look                                               | could not be read: it is not JSON.",
        "^^                                                        | could not be read: it is empty.",
        "[1, 2]                                                    | it is not a JSON object with a name and arguments.",
      })
  void noPlausibleReading_isRefusedWithWhatIsRight(String body, String complaint) {
    Reply reply = tagged(body);
    assertThat(reply.calls()).isNotEmpty().allMatch(Call.Refused.class::isInstance);
    Call.Refused refused = (Call.Refused) reply.calls().getFirst();
    assertThat(refused.complaint())
        .contains(complaint)
        .contains("Call a tool like this: <tool_call>");
    assertThat(reply.complaint()).isEmpty();
    assertThat(reply.answer()).isEmpty();
  }

  @Test
  void complaint_showsACallThatIsRead() {
    Call.Refused refused =
        (Call.Refused) tagged("{\"name\": \"browse\", \"arguments\": {}}").calls().getFirst();
    assertThat(refused.complaint())
        .isEqualTo(
            """
            The call could not be made: browse needs "url", a string; it was missing. Call a tool \
            like this: <tool_call>
            {"name": "browse", "arguments": {"url": "the page's address", "query": "what you want \
            to know"}}
            </tool_call>\
            """);
    Reply again = PROTOCOL.read(refused.complaint());
    assertThat(again.calls()).allMatch(Call.Ready.class::isInstance).hasSize(1);
  }

  @Test
  void textThatWasCutOff_isNeverCompleted() {
    Reply reply =
        PROTOCOL.read("<tool_call>{\"name\": \"search\", \"arguments\": {\"queries\": [\"how to");
    assertThat(reply.calls())
        .containsExactly(
            new Call.Refused(
                new ToolCall(
                    "", "search", "{\"name\": \"search\", \"arguments\": {\"queries\": [\"how to"),
                "The call of \"search\" could not be read: its JSON is cut off. Call a tool like"
                    + " this: <tool_call>\n{\"name\": \"search\", \"arguments\": {\"queries\":"
                    + " [\"what to look for\"]}}\n</tool_call>"));
  }

  @Test
  void argumentsOfEachType_takeTheirShape() {
    Reply reply =
        tagged(
            "{\"name\": \"search\", \"arguments\": {\"queries\": [1, true, \"x\"], \"limit\":"
                + " \"5\", \"fresh\": \"True\", \"engine\": \"News\", \"extra\": null}}");
    assertThat(reply.calls().getFirst().toolCall().arguments())
        .isEqualTo(
            "{\"queries\":[\"1\",\"true\",\"x\"],\"limit\":5,\"fresh\":true,\"engine\":\"news\"}");
  }

  @Test
  void nameOfARefusedCall_canBeSentBack() {
    assertThat(tagged("{\"name\": \"fly <away>\", \"arguments\": {}}").calls())
        .extracting(call -> call.toolCall().name())
        .isEqualTo(List.of("fly__away_"));
  }
}
