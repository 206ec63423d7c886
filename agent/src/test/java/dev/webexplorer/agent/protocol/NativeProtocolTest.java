package dev.webexplorer.agent.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.webexplorer.datasets.Message;
import dev.webexplorer.datasets.ToolCall;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NativeProtocolTest {
  private static final NativeProtocol PROTOCOL = new NativeProtocol(TestingTools.BOTH);

  private static Reply read(String content, ToolCall... calls) {
    return PROTOCOL.read(new Message.Assistant(content, "", List.of(calls)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"queries\": [\"a\"]}",
        "{'queries': ['a']}",
        "{\"queries\": [\"a\"}",
        "\"{\\\"queries\\\": [\\\"a\\\"]}\"",
        "{\"query\": \"a\"}",
        "```json\n{\"queries\": [\"a\"]}\n```",
      })
  void arguments_areRepairedAsInText(String arguments) {
    Reply reply = read("", new ToolCall("c1", "search<|channel|>commentary", arguments));
    assertThat(reply.calls())
        .containsExactly(new Call.Ready(new ToolCall("c1", "search", "{\"queries\":[\"a\"]}")));
    assertThat(reply.repairs()).contains(Repair.NAME);
  }

  @Test
  void argumentsThatWereCutOff_areRefusedUnderTheirId() {
    Reply reply = read("", new ToolCall("c1", "search", "{\"queries\": [\"a"));
    assertThat(reply.calls())
        .containsExactly(
            new Call.Refused(
                new ToolCall("c1", "search", "{\"queries\": [\"a"),
                "The call of \"search\" could not be read: its JSON is cut off. Call a tool like"
                    + " this: search with the arguments {\"queries\": [\"what to look for\"]}"));
  }

  @Test
  void sameCallTwice_isKept_asEachIdWantsItsResult() {
    ToolCall one = new ToolCall("1", "search", "{\"queries\":[\"a\"]}");
    ToolCall two = new ToolCall("2", "search", "{\"queries\":[\"a\"]}");
    assertThat(read("", one, two).calls())
        .containsExactly(new Call.Ready(one), new Call.Ready(two));
  }

  @Test
  void callsLeftInTheContent_areFound_unlessThereAreOthers() {
    String text =
        "<think>hm</think>I look.<tool_call>{\"name\": \"search\", \"arguments\": {\"queries\":"
            + " [\"a\"]}}</tool_call>";
    assertThat(read(text).calls())
        .containsExactly(new Call.Ready(new ToolCall("", "search", "{\"queries\":[\"a\"]}")));
    ToolCall other = new ToolCall("1", "search", "{\"queries\":[\"b\"]}");
    Reply reply = read(text, other);
    assertThat(reply.calls()).containsExactly(new Call.Ready(other));
    assertThat(reply.thinking()).isEqualTo("hm");
    assertThat(reply.content()).isEqualTo("I look.");
  }

  @Test
  void reasoning_isThinking() {
    Reply reply = PROTOCOL.read(new Message.Assistant("<answer>x</answer>", "because", List.of()));
    assertThat(reply.thinking()).isEqualTo("because");
    assertThat(reply.answer()).contains("x");
    assertThat(PROTOCOL.readLast(new Message.Assistant("x", "", List.of())).answer()).contains("x");
  }

  @Test
  void whatAServerWouldRefuse_isSentWrapped() {
    Message.Assistant said =
        new Message.Assistant(
            "",
            "",
            List.of(
                new ToolCall("1", "search", "{\"queries\": [\"a\"]}"),
                new ToolCall("2", "no name", "{\"queries\": [\"a")));
    assertThat(NativeProtocol.sendable(said).toolCalls())
        .containsExactly(
            new ToolCall("1", "search", "{\"queries\": [\"a\"]}"),
            new ToolCall("2", "no_name", "{\"malformed\":\"{\\\"queries\\\": [\\\"a\"}"));
  }
}
