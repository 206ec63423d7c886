package dev.webexplorer.agent.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.webexplorer.agent.Agent;
import dev.webexplorer.agent.Attempt;
import dev.webexplorer.agent.Budget;
import dev.webexplorer.agent.Question;
import dev.webexplorer.agent.TestingTool;
import dev.webexplorer.agent.models.ShapedServer.Answer;
import dev.webexplorer.agent.models.ShapedServer.Asked;
import dev.webexplorer.datasets.InputException;
import dev.webexplorer.datasets.StopReason;
import dev.webexplorer.datasets.Trajectory;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Models whose servers speak another API than OpenAI's, by LangChain4j's modules for them. */
class ProviderTest {
  private static final String KEY = "key-of-another-maker-99";
  private static final Provider ANTHROPIC = new Provider("anthropic", Map.of());

  private static ModelSpec spec(URI address, Provider provider, ProtocolChoice protocol) {
    return ModelSpec.of("other", address, "model-x")
        .withProvider(provider)
        .withProtocol(protocol)
        .withLimits(TestingEndpoint.QUICK);
  }

  private static Trajectory run(ModelSpec spec, int turns) {
    return Agent.builder(new ChatPolicy(Endpoint.of(spec, KEY)))
        .tools(TestingTool.echo())
        .budget(new Budget(turns, 50_000, Duration.ofMinutes(1), OptionalDouble.empty()))
        .build()
        .run(new Question("Which?"), new Attempt("q", 0, 0, "web", "run"));
  }

  /** Calls a tool until it has seen an observation or may call none, as Anthropic's API does. */
  private static Answer anthropic(Asked asked) {
    boolean last =
        asked.body().toString().contains("tool_result")
            || asked.body().at("/tool_choice/type").asText().equals("none");
    String content =
        last
            ? "{\"type\":\"text\",\"text\":\"<answer>The heron</answer>\"}"
            : "{\"type\":\"text\",\"text\":\"I look.\"},{\"type\":\"tool_use\",\"id\":\"t1\","
                + "\"name\":\"echo\",\"input\":{\"at\":\"lake\"}}";
    return new Answer(
        200,
        "{\"id\":\"msg_1\",\"type\":\"message\",\"role\":\"assistant\",\"model\":\"model-x\","
            + "\"content\":["
            + content
            + "],\"stop_reason\":\""
            + (last ? "end_turn" : "tool_use")
            + "\",\"usage\":{\"input_tokens\":100,\"output_tokens\":7,"
            + "\"cache_read_input_tokens\":40,\"cache_creation_input_tokens\":2}}");
  }

  private static Answer gemini(Asked asked) {
    boolean last = asked.body().toString().contains("functionResponse");
    String part =
        last
            ? "{\"text\":\"<answer>The heron</answer>\"}"
            : "{\"functionCall\":{\"name\":\"echo\",\"args\":{\"at\":\"lake\"}}}";
    return new Answer(
        200,
        "{\"candidates\":[{\"content\":{\"role\":\"model\",\"parts\":["
            + part
            + "]},\"finishReason\":\"STOP\"}],\"usageMetadata\":{\"promptTokenCount\":100,"
            + "\"candidatesTokenCount\":7,\"totalTokenCount\":107},\"modelVersion\":\"model-x\"}");
  }

  @Test
  void anthropic_callsToolsAndIsCounted() {
    try (ShapedServer server = new ShapedServer(ProviderTest::anthropic)) {
      Trajectory trajectory = run(spec(server.address("/v1"), ANTHROPIC, ProtocolChoice.NATIVE), 5);

      assertThat(trajectory.answer()).as("%s", trajectory.unknown()).contains("The heron");
      assertThat(trajectory.stopReason()).isEqualTo(StopReason.ANSWERED);
      assertThat(trajectory.toolCalls()).containsEntry("echo", 1).containsEntry("malformed", 0);
      assertThat(trajectory.usage().inputTokens()).isEqualTo(2 * (100 + 40 + 2));
      assertThat(trajectory.usage().cachedInputTokens()).isEqualTo(2 * 40);
      assertThat(trajectory.usage().outputTokens()).isEqualTo(14);
      JsonNode second = server.asked().getLast().body();
      assertThat(server.asked().getLast().path()).isEqualTo("/v1/messages");
      assertThat(second.path("model").asText()).isEqualTo("model-x");
      assertThat(second.path("temperature").asDouble()).isEqualTo(0.6);
      assertThat(second.at("/tools/0/name").asText()).isEqualTo("echo");
      assertThat(second.path("messages").toString()).contains("\"type\":\"tool_result\"", "echo {");
    }
  }

  @Test
  void theKey_isSentAsTheMakerWantsIt() {
    try (ShapedServer anthropic = new ShapedServer(ProviderTest::anthropic);
        ShapedServer gemini = new ShapedServer(ProviderTest::gemini)) {
      run(spec(anthropic.address("/v1"), ANTHROPIC, ProtocolChoice.NATIVE), 5);
      run(
          spec(gemini.address("/v1beta"), new Provider("gemini", Map.of()), ProtocolChoice.NATIVE),
          5);

      assertThat(anthropic.asked())
          .isNotEmpty()
          .allMatch(asked -> List.of(KEY).equals(asked.headers().get("x-api-key")))
          .noneMatch(asked -> asked.headers().containsKey("Authorization"));
      assertThat(gemini.asked())
          .isNotEmpty()
          .allMatch(asked -> List.of(KEY).equals(asked.headers().get("x-goog-api-key")))
          .noneMatch(asked -> asked.path().contains(KEY));
    }
  }

  @Test
  void gemini_callsToolsAndAnswers() {
    try (ShapedServer server = new ShapedServer(ProviderTest::gemini)) {
      Trajectory trajectory =
          run(
              spec(
                  server.address("/v1beta"),
                  new Provider("gemini", Map.of()),
                  ProtocolChoice.NATIVE),
              5);

      assertThat(trajectory.answer()).as("%s", trajectory.unknown()).contains("The heron");
      assertThat(trajectory.usage().inputTokens()).isEqualTo(200);
      assertThat(server.asked().getLast().body().toString()).contains("functionResponse", "echo {");
    }
  }

  @Test
  void lastTurn_mayCallNoTool() {
    try (ShapedServer server = new ShapedServer(ProviderTest::anthropic)) {
      Trajectory trajectory = run(spec(server.address("/v1"), ANTHROPIC, ProtocolChoice.NATIVE), 1);

      assertThat(trajectory.answer()).as("%s", trajectory.unknown()).contains("The heron");
      assertThat(trajectory.stopReason()).isEqualTo(StopReason.TURNS);
      assertThat(server.asked()).hasSize(1);
    }
  }

  @Test
  void textProtocol_needsNoToolsOfTheApi() {
    try (ShapedServer server =
        new ShapedServer(asked ->
            asked.body().toString().contains("tool_response>\\n")
                ? anthropicText("<answer>The heron</answer>")
                : anthropicText(
                    "<tool_call>{\\\"name\\\":\\\"echo\\\",\\\"arguments\\\":{}}</tool_call>"))) {
      Trajectory trajectory = run(spec(server.address("/v1"), ANTHROPIC, ProtocolChoice.TEXT), 5);

      assertThat(trajectory.answer()).as("%s", trajectory.unknown()).contains("The heron");
      assertThat(trajectory.toolCalls()).containsEntry("echo", 1);
      assertThat(server.asked()).noneMatch(asked -> asked.body().has("tools"));
      assertThat(server.asked().getFirst().body().path("stop_sequences")).isNotEmpty();
    }
  }

  private static Answer anthropicText(String text) {
    return new Answer(
        200,
        "{\"id\":\"msg_1\",\"type\":\"message\",\"role\":\"assistant\",\"model\":\"model-x\","
            + "\"content\":[{\"type\":\"text\",\"text\":\""
            + text
            + "\"}],\"stop_reason\":\"end_turn\","
            + "\"usage\":{\"input_tokens\":100,\"output_tokens\":7}}");
  }

  @ParameterizedTest
  @CsvSource({"429, 3", "529, 3", "400, 1", "401, 1"})
  void ourOwnRetries_holdForThem(int status, int calls) {
    String error =
        "{\"type\":\"error\",\"error\":{\"type\":\"some_error\",\"message\":\"not now\"}}";
    try (ShapedServer server =
        new ShapedServer(asked ->
            asked.number() < 3 ? new Answer(status, error) : anthropicText("<answer>x</answer>"))) {
      Trajectory trajectory = run(spec(server.address("/v1"), ANTHROPIC, ProtocolChoice.NATIVE), 5);

      assertThat(server.asked()).hasSize(calls);
      assertThat(trajectory.stopReason())
          .isEqualTo(calls == 1 ? StopReason.ERROR : StopReason.ANSWERED);
      if (calls == 1) {
        assertThat(trajectory.unknown())
            .hasEntrySatisfying(
                "error",
                told ->
                    assertThat(told.asText())
                        .contains("other at http://127.0.0.1", "answered " + status, "not now"));
      }
    }
  }

  @Test
  void promptTooLong_isAFullContext() {
    String error =
        "{\"type\":\"error\",\"error\":{\"type\":\"invalid_request_error\",\"message\":"
            + "\"prompt is too long: 250000 tokens > 200000 maximum\"}}";
    try (ShapedServer server = new ShapedServer(_ -> new Answer(400, error))) {
      Trajectory trajectory = run(spec(server.address("/v1"), ANTHROPIC, ProtocolChoice.NATIVE), 5);

      assertThat(trajectory.stopReason()).isEqualTo(StopReason.CONTEXT);
    }
  }

  @Test
  void settings_reachTheBuilder() {
    Provider provider =
        new Provider(
            "anthropic", Map.of("topK", 20L, "cacheSystemMessages", true, "version", "2024-01-01"));
    try (ShapedServer server = new ShapedServer(ProviderTest::anthropic)) {
      run(spec(server.address("/v1"), provider, ProtocolChoice.NATIVE), 5);

      Asked asked = server.asked().getFirst();
      assertThat(asked.body().path("top_k").asInt()).isEqualTo(20);
      assertThat(asked.body().path("system").toString()).contains("cache_control");
      assertThat(asked.headers().getFirst("anthropic-version")).isEqualTo("2024-01-01");
    }
  }

  @Test
  void aClassWithAWireOfItsOwn_isBuiltByItsNameAndTriedAgain() {
    Provider provider =
        new Provider(
            OwnWireModel.class.getName(), Map.of("region", "north", "effort", "MUCH", "depth", 3L));
    OwnWireModel.TOLD.clear();
    Trajectory trajectory =
        run(spec(URI.create("http://127.0.0.1:9/"), provider, ProtocolChoice.TEXT), 5);

    assertThat(trajectory.answer()).as("%s", trajectory.unknown()).contains("The heron");
    assertThat(OwnWireModel.TOLD)
        .containsExactlyInAnyOrder(
            "modelId model-x",
            "apiKey " + KEY,
            "maxRetries 0",
            "region NORTH",
            "effort MUCH",
            "depth 3.0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mistral | add dev.langchain4j:langchain4j-mistral-ai to the class path",
        "ollama | add dev.langchain4j:langchain4j-ollama to the class path",
        "antropic | there is no provider antropic: use openai, anthropic",
        "java.lang.String | the class has no builder()",
        "java.util.Locale$Builder | the class has no builder()"
      })
  void aProviderThatIsNotThere_isToldWithWhatToDo(String name, String told) {
    ModelSpec spec =
        spec(
            URI.create("http://127.0.0.1:9/v1"),
            new Provider(name, Map.of()),
            ProtocolChoice.NATIVE);

    assertThatThrownBy(() -> Endpoint.of(spec, KEY))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(told)
        .hasMessageNotContaining(KEY);
  }

  @Test
  void aSettingThatTheBuilderDoesNotTake_isRefused() {
    assertThatThrownBy(() ->
            Endpoint.of(
                spec(
                    URI.create("http://127.0.0.1:9/v1"),
                    new Provider("anthropic", Map.of("topQ", 1L)),
                    ProtocolChoice.NATIVE),
                KEY))
        .isInstanceOf(InputException.class)
        .hasMessage("provider anthropic: its builder takes no topQ such as \"1\"");
    assertThatThrownBy(() -> new Provider("anthropic", Map.of("apiKey", KEY)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("name its environment variable")
        .hasMessageNotContaining(KEY);
  }
}
