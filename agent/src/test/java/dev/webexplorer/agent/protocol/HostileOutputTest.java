package dev.webexplorer.agent.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.webexplorer.datasets.Message;
import dev.webexplorer.datasets.ToolCall;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Outputs made of the parts that the readers look for, in any order, each read in six ways. A
 * million readings: {@code ./mvnw -pl agent -am test -Dtest=HostileOutputTest
 * -Dwebexplorer.fuzz=167000}.
 */
class HostileOutputTest {
  private static final List<String> PARTS =
      List.of(
          "<think>",
          "</think>",
          "<tool_call>",
          "</tool_call>",
          "<answer>",
          "</answer>",
          "<search>",
          "</search>",
          "<tool_response>",
          "<function=",
          "search",
          ">",
          "</function>",
          "<parameter=",
          "queries",
          "</parameter>",
          "<invoke name=\"",
          "<arg_key>",
          "</arg_key>",
          "<arg_value>",
          "[TOOL_CALLS]",
          "[ARGS]",
          "<|tool_call_begin|>",
          "to=functions.",
          "<|message|>",
          "<｜tool▁call▁begin｜>",
          "```json",
          "```",
          "{",
          "}",
          "[",
          "]",
          "(",
          ")",
          "\"",
          "'",
          "“",
          "\\",
          "\\u",
          "\\u00e9",
          ":",
          ",",
          "=",
          " ",
          "\n",
          "name",
          "arguments",
          "\"name\": ",
          "\"search\"",
          "\"arguments\": ",
          "{\"queries\": [\"a\"]}",
          "null",
          "1e9",
          "-",
          "...",
          "//",
          "/*",
          "*/",
          "# ",
          "é",
          "\uD83D",
          "\uDE00",
          "\u0000",
          "word",
          "browse(url=");

  private static final TextProtocol HERMES = new TextProtocol(Profile.HERMES, TestingTools.BOTH);
  private static final TextProtocol SEARCH_R1 =
      new TextProtocol(Profile.SEARCH_R1, TestingTools.BOTH);
  private static final TextProtocol ANY = TextProtocol.ofAnyTools(Profile.HERMES);
  private static final NativeProtocol NATIVE = new NativeProtocol(TestingTools.BOTH);

  private static String output(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    StringBuilder output = new StringBuilder();
    int parts = 1 + random.nextInt(30);
    for (int i = 0; i < parts; i++) {
      output.append(PARTS.get(random.nextInt(PARTS.size())));
    }
    return output.toString();
  }

  @Test
  void outputsOfAnyParts_areRead() {
    int outputs = Integer.getInteger("webexplorer.fuzz", 5_000);
    for (int seed = 0; seed < outputs; seed++) {
      String output = output(seed);
      try {
        read(output);
      } catch (RuntimeException | StackOverflowError e) {
        throw new AssertionError("seed " + seed + ": " + output, e);
      }
    }
  }

  @Property
  void anyText_isRead(@ForAll String output) {
    read(output);
  }

  private static void read(String output) {
    check(HERMES.read(output));
    check(SEARCH_R1.read(output));
    check(ANY.read(output));
    check(
        NATIVE.read(new Message.Assistant("", output, List.of(new ToolCall("1", output, output)))));
    checkLast(HERMES.readLast(output));
    checkLast(NATIVE.readLast(new Message.Assistant(output, "", List.of())));
  }

  /** There is always a call, an answer or a complaint, and only one of them. */
  private static void check(Reply reply) {
    int ways = reply.calls().isEmpty() ? 0 : 1;
    ways += reply.answer().isPresent() ? 1 : 0;
    ways += reply.complaint().isPresent() ? 1 : 0;
    assertThat(ways).isEqualTo(1);
    assertThat(reply.answer().orElse("x")).isNotBlank();
    for (Call call : reply.calls()) {
      if (call instanceof Call.Ready ready) {
        assertThat(TestingTools.json(ready.toolCall().arguments())).isNotNull();
      }
    }
  }

  private static void checkLast(Reply reply) {
    assertThat(reply.calls()).isEmpty();
    assertThat(reply.answer().isPresent()).isNotEqualTo(reply.complaint().isPresent());
  }

  /** Would take minutes if any part were looked at again for each other. */
  @ParameterizedTest
  @Timeout(value = 120, unit = TimeUnit.SECONDS)
  @ValueSource(
      strings = {
        "<",
        "<tool_call>",
        "<think>",
        "</think>",
        "<answer>",
        "<answer></answer>",
        "</answer>",
        "<tool_call>{",
        "<tool_call></answer>",
        "<function=a>",
        "<parameter=",
        "{\"a\":",
        "{\"",
        "[",
        "[a(b=",
        "a(b=\"",
        "\" ",
        "\"//",
        "\"/*",
        "\", ",
        "{\"a\": \"b\", \"",
        "'",
        "\\",
        "{\"a\":\"\"",
        "<arg_key>",
        "<arg_key>a</arg_key>",
        "[TOOL_CALLS]a",
        "to=functions.a{",
        "```",
        "a ",
        "{\"name\":\"search\",\"arguments\":",
        "<|message|>",
        "\n",
        "} "
      })
  void timeGrowsWithTheText_notWithItsSquare(String part) {
    String output = part.repeat(50_000 / part.length());
    read(output);
    read("<tool_call>{\"name\": \"search\", \"arguments\": {\"queries\": [\"" + output);
    read("<tool_call>{\"name\": \"" + output + "</tool_call>");
  }
}
