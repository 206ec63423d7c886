package dev.webexplorer.agent.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.webexplorer.datasets.Message;
import dev.webexplorer.datasets.jsonl.Json;
import dev.webexplorer.datasets.jsonl.JsonLinesReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Outputs that others collected: test cases of servers, and trajectories of WebDancer. */
class PublishedCallsTest {
  private static final TextProtocol PROTOCOL = TextProtocol.ofAnyTools(Profile.HERMES);

  private static List<JsonNode> lines(String name) {
    Path file = TestingTools.data(name);
    List<JsonNode> lines = new ArrayList<>();
    try (JsonLinesReader<JsonNode> reader = JsonLinesReader.open(file, JsonNode.class)) {
      reader.forEachRemaining(lines::add);
    }
    return lines;
  }

  @TestFactory
  Stream<DynamicTest> namedCases_readAsExpected() {
    return lines("tool-calls/tool_call_cases.jsonl").stream()
        .map(line -> DynamicTest.dynamicTest(line.get("name").asText(), () -> check(line)));
  }

  private static void check(JsonNode line) {
    Reply reply = PROTOCOL.read(line.get("input").asText());
    JsonNode expected = line.get("expect");
    if (!expected.get("calls").isNull()) {
      assertThat(ready(reply)).isEqualTo(expected.get("calls"));
    }
    if (expected.has("content")) {
      assertThat(reply.content()).isEqualTo(expected.get("content").asText().strip());
    }
  }

  private static ArrayNode ready(Reply reply) {
    ArrayNode calls = Json.mapper().createArrayNode();
    for (Call call : reply.calls()) {
      if (call instanceof Call.Ready ready) {
        ObjectNode object = calls.addObject().put("name", ready.toolCall().name());
        object.set("arguments", TestingTools.json(ready.toolCall().arguments()));
      }
    }
    return calls;
  }

  /** One library's repairs; most of what differs here has several readings and is refused. */
  @Test
  void brokenJson_mostlyReadsAsByThePythonLibrary() {
    List<JsonNode> lines = lines("tool-calls/json_repair_cases.jsonl");
    int agree = 0;
    for (JsonNode line : lines) {
      JsonNode expected = line.get("expected");
      boolean nothing = expected.asText("-").isEmpty();
      try {
        JsonNode read = LooseJson.whole(line.get("input").asText()).node();
        JsonNode value =
            expected.isTextual() && !nothing ? TestingTools.json(expected.asText()) : expected;
        agree += read.toString().equals(value.toString()) ? 1 : 0;
      } catch (Unreadable e) {
        agree += nothing ? 1 : 0;
      }
    }
    assertThat(agree).isGreaterThanOrEqualTo(lines.size() * 6 / 10);
  }

  @Test
  void everyTurnOfWebDancer_isReadAndWrittenBack() {
    int turns = 0;
    for (JsonNode trajectory : lines("trajectories/webdancer_sample_traj.jsonl")) {
      for (JsonNode message : trajectory.get("messages")) {
        if (message.get("role").asText().equals("assistant")) {
          check(message.get("content").asText());
          turns++;
        }
      }
    }
    assertThat(turns).isGreaterThan(150);
  }

  private static void check(String output) {
    Reply reply = PROTOCOL.read(output);
    assertThat(reply.complaint()).isEmpty();
    assertThat(reply.repairs()).isEmpty();
    assertThat(reply.thinking()).isNotEmpty();
    assertThat(reply.answer().isPresent()).isEqualTo(reply.calls().isEmpty());
    assertThat(reply.calls()).allMatch(Call.Ready.class::isInstance);
    Message.Assistant said = reply.message();
    Message written = PROTOCOL.render(List.of(said)).getFirst();
    assertThat(PROTOCOL.read(written.content()).message()).isEqualTo(said);
  }
}
