package dev.webexplorer.agent.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.webexplorer.agent.Agent;
import dev.webexplorer.agent.Attempt;
import dev.webexplorer.agent.Budget;
import dev.webexplorer.agent.Question;
import dev.webexplorer.agent.TestingTool;
import dev.webexplorer.agent.models.CallTape;
import dev.webexplorer.agent.models.ChatPolicy;
import dev.webexplorer.agent.models.Endpoint;
import dev.webexplorer.agent.models.Limits;
import dev.webexplorer.agent.models.ModelSpec;
import dev.webexplorer.agent.models.ProtocolChoice;
import dev.webexplorer.agent.server.Asked;
import dev.webexplorer.agent.server.Conduct;
import dev.webexplorer.agent.server.Fault;
import dev.webexplorer.agent.server.ModelServer;
import dev.webexplorer.agent.server.Reply;
import dev.webexplorer.datasets.Message;
import dev.webexplorer.datasets.StopReason;
import dev.webexplorer.datasets.ToolCall;
import dev.webexplorer.datasets.Trajectory;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is told of a run through a real endpoint. */
class TelemetryTest {
  private static final String KEY = "sk-never-told-0815";
  private static final String QUESTION = "Which bird nests on Skerry?";
  private static final Limits QUICK =
      new Limits(
          8,
          0,
          0,
          Duration.ofSeconds(5),
          Duration.ofMillis(1),
          Duration.ofMillis(20),
          Duration.ofSeconds(20));

  private final Listener listener = new Listener();

  @AfterEach
  void close() {
    listener.close();
  }

  /** Two calls at once, then the answer. */
  private static Reply reply(Asked asked) {
    if (asked.turn() > 1 || asked.toolsOff()) {
      return Reply.text("<answer>The puffin</answer>");
    }
    return Reply.of(
        new Message.Assistant(
            "I shall look.",
            "Birds.",
            List.of(
                new ToolCall("c1", "echo", "{\"at\":\"cliff\"}"),
                new ToolCall("c2", "echo", "{\"at\":\"beach\"}"))));
  }

  private Trajectory run(ModelServer server, boolean content, boolean parallel) {
    Telemetry telemetry = listener.telemetry(content);
    ModelSpec spec =
        ModelSpec.of("testing", server.baseUrl(), "fake")
            .withProtocol(ProtocolChoice.NATIVE)
            .withLimits(QUICK);
    return Agent.builder(new ChatPolicy(Endpoint.of(spec, KEY, CallTape.none(), telemetry)))
        .tools(TestingTool.echo())
        .parallelCalls(parallel)
        .budget(new Budget(5, 50_000, Duration.ofMinutes(1), OptionalDouble.empty()))
        .telemetry(telemetry)
        .build()
        .run(new Question(QUESTION), new Attempt("q7", 2, 0, "web", "run"));
  }

  private static Map<String, Object> attributes(SpanData span) {
    Map<String, Object> attributes = new HashMap<>();
    span.getAttributes().forEach((key, value) -> attributes.put(key.getKey(), value));
    return attributes;
  }

  @Test
  void aRun_isASpanWithItsCallsInIt() {
    try (ModelServer server = ModelServer.start(TelemetryTest::reply)) {
      Trajectory trajectory = run(server, false, true);

      assertThat(trajectory.stopReason()).isEqualTo(StopReason.ANSWERED);
      SpanData run = listener.spans("invoke_agent webexplorer").getFirst();
      assertThat(run.getKind()).isEqualTo(SpanKind.INTERNAL);
      assertThat(run.getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
      assertThat(attributes(run))
          .contains(
              entry("gen_ai.operation.name", "invoke_agent"),
              entry("gen_ai.agent.name", "webexplorer"),
              entry("gen_ai.conversation.id", trajectory.id()),
              entry("gen_ai.usage.input_tokens", trajectory.usage().inputTokens()),
              entry("webexplorer.qa_id", "q7"),
              entry("webexplorer.attempt", 2L),
              entry("webexplorer.turns", 2L),
              entry("webexplorer.stop_reason", "answered"));
      assertThat(listener.spans("chat fake")).hasSize(2);
      assertThat(listener.spans("execute_tool echo")).hasSize(2);
      assertThat(listener.spans())
          .hasSize(5)
          .filteredOn(span -> !span.equals(run))
          .allMatch(span -> span.getParentSpanId().equals(run.getSpanId()))
          .allMatch(span -> trajectory.id().equals(attributes(span).get("gen_ai.conversation.id")));
    }
  }

  @Test
  void aCallOfTheModel_isToldByTheConventions() {
    try (ModelServer server = ModelServer.start(TelemetryTest::reply)) {
      run(server, false, false);

      SpanData first = listener.spans("chat fake").getFirst();
      assertThat(first.getKind()).isEqualTo(SpanKind.CLIENT);
      assertThat(attributes(first))
          .contains(
              entry("gen_ai.operation.name", "chat"),
              entry("gen_ai.provider.name", "openai"),
              entry("gen_ai.request.model", "fake"),
              entry("gen_ai.request.temperature", 0.6),
              entry("gen_ai.request.top_p", 0.95),
              entry("gen_ai.request.max_tokens", 8192L),
              entry("gen_ai.request.seed", 2L),
              entry("gen_ai.response.model", "fake"),
              entry("gen_ai.response.finish_reasons", List.of("tool_call")),
              entry("server.address", "127.0.0.1"),
              entry("server.port", (long) server.baseUrl().getPort()))
          .containsKeys("gen_ai.usage.input_tokens", "gen_ai.response.id");
      SpanData tool = listener.spans("execute_tool echo").getFirst();
      assertThat(tool.getKind()).isEqualTo(SpanKind.INTERNAL);
      assertThat(attributes(tool))
          .contains(
              entry("gen_ai.tool.name", "echo"),
              entry("gen_ai.tool.type", "function"),
              entry("gen_ai.tool.call.id", "c1"));
    }
  }

  @Test
  void histograms_addUpToTheTrajectory() {
    try (ModelServer server = ModelServer.start(TelemetryTest::reply)) {
      Trajectory trajectory = run(server, false, false);

      String tokens = "gen_ai.client.token.usage";
      assertThat(listener.sum(tokens, "gen_ai.token.type", "input"))
          .isEqualTo(trajectory.usage().inputTokens());
      assertThat(listener.sum(tokens, "gen_ai.token.type", "output"))
          .isEqualTo(trajectory.usage().outputTokens());
      assertThat(listener.points(tokens).getFirst().getBoundaries())
          .startsWith(1.0, 4.0)
          .endsWith(67108864.0);
      assertThat(listener.points("gen_ai.client.operation.duration"))
          .singleElement()
          .satisfies(point -> {
            assertThat(point.getCount()).isEqualTo(2);
            assertThat(point.getBoundaries()).startsWith(0.01).endsWith(81.92);
            assertThat(point.getAttributes().get(AttributeKey.stringKey("gen_ai.request.model")))
                .isEqualTo("fake");
          });
      assertThat(listener.points("gen_ai.execute_tool.duration").getFirst().getCount())
          .isEqualTo(2);
      assertThat(listener.points("gen_ai.invoke_agent.duration").getFirst().getCount())
          .isEqualTo(1);
    }
  }

  @Test
  void aTryThatFails_isASpanOfItsOwn() {
    Conduct once =
        Conduct.GOOD.withFaults(
            asked -> asked.number() == 1 ? Optional.of(Fault.SERVER_ERROR) : Optional.empty());
    try (ModelServer server = ModelServer.start(0, TelemetryTest::reply, once)) {
      run(server, false, false);

      List<SpanData> calls = listener.spans("chat fake");
      assertThat(calls).hasSize(3);
      assertThat(calls.getFirst().getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
      assertThat(attributes(calls.getFirst()))
          .containsEntry("error.type", "server")
          .doesNotContainKey("gen_ai.usage.input_tokens");
      assertThat(listener.points("gen_ai.client.operation.duration"))
          .extracting(point -> point.getAttributes().get(AttributeKey.stringKey("error.type")))
          .containsExactlyInAnyOrder("server", null);
    }
  }

  @Test
  void aRunThatFails_isAnErrorWithoutTheEndpointsWords() {
    try (ModelServer server =
        ModelServer.start(0, TelemetryTest::reply, Conduct.GOOD.withKey("another"))) {
      run(server, true, false);

      SpanData run = listener.spans("invoke_agent webexplorer").getFirst();
      assertThat(attributes(run)).containsEntry("error.type", "error");
      assertThat(attributes(listener.spans("chat fake").getFirst()))
          .containsEntry("error.type", "hopeless");
      assertThat(listener.spans()).allMatch(span -> span.getStatus().getDescription().isEmpty());
      assertThat(told()).noneMatch(text -> text.contains(KEY));
    }
  }

  @Test
  void texts_areToldOnlyWhenThatIsAskedFor() {
    try (ModelServer server = ModelServer.start(TelemetryTest::reply)) {
      run(server, false, false);
      assertThat(told())
          .isNotEmpty()
          .noneMatch(text -> text.contains("bird") || text.contains("puffin"))
          .noneMatch(text -> text.contains("cliff") || text.contains(KEY));

      run(server, true, false);
      SpanData last = listener.spans("chat fake").getLast();
      assertThat(attributes(last))
          .hasEntrySatisfying(
              "gen_ai.input.messages",
              text ->
                  assertThat(text.toString())
                      .startsWith("[{\"role\":\"system\",\"parts\":[{\"type\":\"text\"")
                      .contains(QUESTION)
                      .contains("{\"type\":\"tool_call\",\"id\":\"c1\",\"name\":\"echo\"")
                      .contains("{\"type\":\"tool_call_response\",\"id\":\"c1\",\"response\":"))
          .containsEntry(
              "gen_ai.output.messages",
              "[{\"role\":\"assistant\",\"parts\":[{\"type\":\"text\",\"content\":"
                  + "\"<answer>The puffin</answer>\"}],\"finish_reason\":\"stop\"}]");
      assertThat(attributes(listener.spans("execute_tool echo").getLast()))
          .containsEntry("gen_ai.tool.call.arguments", "{\"at\":\"beach\"}")
          .containsEntry("gen_ai.tool.call.result", "echo {\"at\":\"beach\"}");
      assertThat(told()).noneMatch(text -> text.contains(KEY));
    }
  }

  private Set<String> told() {
    return listener.spans().stream().map(SpanData::toString).collect(Collectors.toSet());
  }
}
