package dev.webexplorer.datasets.jsonl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.webexplorer.datasets.InputException;
import dev.webexplorer.datasets.Message;
import dev.webexplorer.datasets.Operation;
import dev.webexplorer.datasets.QaPair;
import dev.webexplorer.datasets.StopReason;
import dev.webexplorer.datasets.ToolCall;
import dev.webexplorer.datasets.Trajectory;
import dev.webexplorer.datasets.Usage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTest {

  @Test
  void pair_ofThePublishedSampleIsRead() {
    QaPair pair =
        Json.read(
            "{\"question\": \"Who?\", \"answer\": \"She\", \"id\": \"5fb9\", \"tag\": {\"a\": 1.50}}",
            QaPair.class);

    assertThat(pair.id()).isEqualTo("5fb9");
    assertThat(pair.aliases()).isEmpty();
    assertThat(pair.seed()).isEmpty();
    assertThat(pair.checks()).isEmpty();
    assertThat(Json.write(pair)).endsWith(",\"tag\":{\"a\":1.50}}");
  }

  @Test
  void pair_withoutIdHasOneFromItsQuestion() {
    QaPair pair = Json.read("{\"question\":\"Who?\",\"answer\":\"She\"}", QaPair.class);
    QaPair other = Json.read("{\"question\":\"Whose?\",\"answer\":\"She\"}", QaPair.class);

    assertThat(pair.id()).matches("q-[0-9a-f]{16}").isNotEqualTo(other.id());
  }

  @Test
  void pair_isWrittenInTheOrderOfTheDesign() {
    String line =
        "{\"id\":\"q\",\"question\":\"Q\",\"answer\":\"A\",\"aliases\":[],\"language\":\"en\","
            + "\"seed\":\"S\",\"web\":\"w\",\"rounds\":[{\"round\":1,\"question\":\"Q\",\"clues\":[],"
            + "\"operations\":[{\"operation\":\"obfuscate\",\"clue\":2,\"before\":\"in 1994\","
            + "\"after\":\"in the mid-1990s\"}]}],\"clues\":[{\"text\":\"c\",\"evidence\":[0]}],"
            + "\"evidence\":[{\"url\":\"https://a.invalid/b\",\"title\":\"T\",\"quote\":\"q\","
            + "\"sha256\":\"00\",\"retrieved\":\"2026-01-31T12:00:00Z\"}],"
            + "\"checks\":{\"leak\":\"pass\",\"unique\":\"pass\"},"
            + "\"difficulty\":[{\"round\":0,\"policy\":\"rules\",\"k\":4,\"solve_rate\":1.0,"
            + "\"mean_turns\":3.2}],\"models\":{\"explorer\":\"rules\"},\"run\":\"r\"}";

    QaPair pair = Json.read(line, QaPair.class);

    assertThat(pair.rounds().getFirst().operations().getFirst().operation())
        .isEqualTo(Operation.Kind.OBFUSCATE);
    assertThat(Json.write(pair)).isEqualTo(line);
  }

  @Test
  void trajectory_isWrittenAsChatMessages() {
    Trajectory trajectory =
        new Trajectory(
            "q-0",
            "q",
            0,
            List.of(
                new Message.Instructions("Do."),
                new Message.User("Who?"),
                new Message.Assistant("", "Hm.", List.of(new ToolCall("c1", "search", "{}"))),
                new Message.ToolResult("c1", "search", "none")),
            List.of(new Trajectory.ContextChange(7, "compact", List.of(2, 3), Optional.empty())),
            Optional.empty(),
            Optional.of(new Trajectory.Judged(Optional.empty(), "match", "no answer")),
            Optional.empty(),
            StopReason.TURNS,
            false,
            1,
            Map.of("search", 1, "malformed", 0),
            new Usage(5, 4, 3, 2),
            OptionalDouble.empty(),
            Instant.EPOCH,
            9,
            "rules",
            "w",
            7,
            "r",
            Map.of());

    assertThat(Json.write(trajectory))
        .isEqualTo(
            "{\"id\":\"q-0\",\"qa_id\":\"q\",\"attempt\":0,\"messages\":["
                + "{\"role\":\"system\",\"content\":\"Do.\"},{\"role\":\"user\",\"content\":\"Who?\"},"
                + "{\"role\":\"assistant\",\"content\":\"\",\"reasoning_content\":\"Hm.\","
                + "\"tool_calls\":[{\"id\":\"c1\",\"type\":\"function\","
                + "\"function\":{\"name\":\"search\",\"arguments\":\"{}\"}}]},"
                + "{\"role\":\"tool\",\"content\":\"none\",\"tool_call_id\":\"c1\","
                + "\"name\":\"search\"}],\"contexts\":[{\"turn\":7,\"strategy\":\"compact\","
                + "\"drop\":[2,3],\"summary\":null}],\"answer\":null,\"verdict\":{\"correct\":null,"
                + "\"judge\":\"match\",\"reason\":\"no answer\"},\"reward\":null,"
                + "\"stop_reason\":\"turns\",\"forced_answer\":false,\"turns\":1,"
                + "\"tool_calls\":{\"malformed\":0,\"search\":1},\"usage\":{\"input_tokens\":5,"
                + "\"cached_input_tokens\":4,\"output_tokens\":3,\"reasoning_tokens\":2},"
                + "\"cost_usd\":null,\"started\":\"1970-01-01T00:00:00Z\",\"wall_ms\":9,"
                + "\"policy\":\"rules\",\"web\":\"w\",\"random_seed\":7,\"run\":\"r\"}");
  }

  @Test
  void message_ofAnApiWithNullContentIsRead() {
    assertThat(
            Json.read(
                "{\"role\":\"assistant\",\"content\":null,\"tool_calls\":[{\"id\":\"1\","
                    + "\"function\":{\"name\":\"browse\",\"arguments\":\"{\"}}]}",
                Message.class))
        .isEqualTo(new Message.Assistant("", "", List.of(new ToolCall("1", "browse", "{"))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "null | null, but it must have a value",
        "{\"question\":\"Q\"} | field \"answer\": missing",
        "{\"answer\":\"A\"} | field \"question\": missing",
        "{\"question\":null,\"answer\":\"A\"} | field \"question\": null, but it must have a value",
        "{\"question\":\"Q\",\"answer\":{}} | field \"answer\": not text",
        "{\"question\":\"Q\",\"answer\":\"A\",\"aliases\":\"B\"} | field \"aliases\": not an array",
        "{\"question\":\"Q\",\"answer\":\"A\",\"aliases\":[null]} | field \"aliases[0]\": null, but it must have a value",
        "{\"question\":\"Q\",\"answer\":\"A\",\"clues\":[{\"evidence\":[0.5]}]} | field \"clues[0].evidence[0]\": not a whole number in range",
        "{\"question\":\"Q\",\"answer\":\"A\",\"rounds\":[{\"round\":9999999999}]} | field \"rounds[0].round\": the number is too large",
        "{\"question\":\"Q\",\"answer\":\"A\",\"rounds\":[{\"operations\":[{\"operation\":\"shorten\"}]}]} | field \"rounds[0].operations[0].operation\": not one of remove, obfuscate, generalize",
        "{\"question\":\"Q\",\"answer\":\"A\",\"evidence\":[{\"url\":\"a b\",\"retrieved\":\"2026-01-01T00:00:00Z\"}]} | field \"evidence[0].url\": not a URL",
        "{\"question\":\"Q\",\"answer\":\"A\",\"evidence\":[{\"url\":\"a\",\"retrieved\":\"today\"}]} | field \"evidence[0].retrieved\": not a time like 2026-01-31T12:00:00Z",
        "{\"question\":\"Q\",\"answer\":\"A\",\"evidence\":[{\"url\":\"a\"}]} | field \"evidence[0].retrieved\": missing",
      })
  void badRecord_isToldByItsField(String json, String complaint) {
    assertThatThrownBy(() -> Json.read(json, QaPair.class))
        .isInstanceOf(InputException.class)
        .hasMessage(complaint);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"question\":\"Q\" | not JSON at column 16: Unexpected end-of-input",
        "{\"question\":\"Q\",\"answer\":\"A\"} {} | more than one JSON value",
        "{\"question\":\"Q\",\"answer\":NaN} | not JSON at column 29: Non-standard token 'NaN'",
      })
  void brokenJson_isToldByItsPlace(String json, String complaint) {
    assertThatThrownBy(() -> Json.read(json, QaPair.class))
        .isInstanceOf(InputException.class)
        .message()
        .contains(complaint)
        .doesNotContain("\n");
  }
}
