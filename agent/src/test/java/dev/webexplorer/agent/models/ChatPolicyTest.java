package dev.webexplorer.agent.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.webexplorer.agent.Agent;
import dev.webexplorer.agent.Attempt;
import dev.webexplorer.agent.Budget;
import dev.webexplorer.agent.Question;
import dev.webexplorer.agent.TestingTool;
import dev.webexplorer.agent.server.Asked;
import dev.webexplorer.agent.server.Conduct;
import dev.webexplorer.agent.server.Fault;
import dev.webexplorer.agent.server.ModelServer;
import dev.webexplorer.agent.server.Reply;
import dev.webexplorer.datasets.Message;
import dev.webexplorer.datasets.StopReason;
import dev.webexplorer.datasets.ToolCall;
import dev.webexplorer.datasets.Trajectory;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** What a model may say, and what becomes of it. */
class ChatPolicyTest {
  private static final Budget BUDGET =
      new Budget(20, 20_000, Duration.ofMinutes(2), OptionalDouble.empty());

  private final List<JsonNode> bodies = new CopyOnWriteArrayList<>();

  private static Reply calls(String content, String reasoning, ToolCall... calls) {
    return Reply.of(new Message.Assistant(content, reasoning, List.of(calls)));
  }

  private static ToolCall echo(String id, String arguments) {
    return new ToolCall(id, "echo", arguments);
  }

  /** Says these in turn, then answers. */
  private Trajectory run(
      ProtocolChoice protocol,
      boolean sendReasoning,
      Budget budget,
      Conduct conduct,
      Reply... replies) {
    try (ModelServer server = ModelServer.start(0, asked -> say(asked, replies), conduct)) {
      ModelSpec plain = TestingEndpoint.spec(server).withProtocol(protocol);
      ModelSpec spec =
          new ModelSpec(
              plain.name(),
              plain.baseUrl(),
              plain.model(),
              "",
              plain.temperature(),
              plain.topP(),
              plain.maxOutput(),
              plain.contextWindow(),
              protocol,
              sendReasoning,
              plain.body(),
              plain.prices(),
              plain.limits(),
              plain.provider());
      return Agent.builder(new ChatPolicy(Endpoint.of(spec, "")))
          .tools(TestingTool.echo())
          .budget(budget)
          .pricing(spec.pricing())
          .build()
          .run(new Question("Which?"), new Attempt("q", 3, 5, "web", "run"));
    }
  }

  private Trajectory run(Reply... replies) {
    return run(ProtocolChoice.NATIVE, false, BUDGET, Conduct.GOOD, replies);
  }

  private Reply say(Asked asked, Reply... replies) {
    bodies.add(asked.body());
    return asked.turn() <= replies.length
        ? replies[asked.turn() - 1]
        : Reply.text("<answer>Bryne</answer>");
  }

  private static List<String> observations(Trajectory trajectory) {
    return trajectory.messages().stream()
        .filter(message -> message instanceof Message.ToolResult)
        .map(Message::content)
        .toList();
  }

  @Test
  void parallelCalls_areAllMadeAndKeepTheirIds() {
    Trajectory trajectory = run(calls("", "", echo("a", "{\"n\":1}"), echo("b", "{\"n\":2}")));

    assertThat(observations(trajectory)).containsExactly("echo {\"n\":1}", "echo {\"n\":2}");
    assertThat(trajectory.messages().get(4))
        .isInstanceOfSatisfying(
            Message.ToolResult.class, result -> assertThat(result.toolCallId()).isEqualTo("b"));
    assertThat(bodies.getLast().at("/messages/4/tool_call_id").asText()).isEqualTo("b");
    assertThat(trajectory.answer()).contains("Bryne");
  }

  @Test
  void malformedCall_isToldWhatIsRightAndCounted() {
    Trajectory trajectory =
        run(
            calls("", "", echo("a", "{\"n\": [1, 2")),
            calls("", "", new ToolCall("b", "fly", "{}")),
            Reply.text("I think it is Bryne."));

    assertThat(trajectory.stopReason()).isEqualTo(StopReason.ANSWERED);
    assertThat(trajectory.toolCalls()).containsEntry("malformed", 3);
    assertThat(observations(trajectory).get(0)).contains("could not be read").contains("echo");
    assertThat(observations(trajectory).get(1)).contains("There is no tool \"fly\"");
    assertThat(trajectory.messages().get(7).content()).contains("neither a tool call nor");
  }

  @Test
  void cutMessage_isToldThatItWasCut() {
    Trajectory trajectory =
        run(new Reply(new Message.Assistant("Let me think about", "", List.of()), "length"));

    assertThat(trajectory.messages().get(3).content()).startsWith("Your message was cut off after");
    assertThat(trajectory.answer()).contains("Bryne");
  }

  @Test
  void filteredMessage_endsInAnErrorAndIsPaid() {
    Conduct filtering =
        Conduct.GOOD.withFaults(
            asked -> asked.turn() == 2 ? Optional.of(Fault.CONTENT_FILTER) : Optional.empty());
    Trajectory trajectory =
        run(
            ProtocolChoice.NATIVE,
            false,
            BUDGET,
            filtering,
            calls("", "", echo("a", "{\"n\":1}")),
            calls("", "", echo("b", "{\"n\":2}")));

    assertThat(trajectory.stopReason()).isEqualTo(StopReason.ERROR);
    assertThat(trajectory.unknown().toString())
        .contains("content filter")
        .contains("error_kind=\"content_filter\"");
    assertThat(trajectory.turns()).isEqualTo(2);
    assertThat(trajectory.costUsd().orElseThrow()).isPositive();
  }

  @Test
  void reasoning_isKeptAndSentBackOnlyWhereItIsWanted() {
    Reply thinking = calls("Looking.", "The town lies by a river.", echo("a", "{\"n\":1}"));
    Trajectory trajectory = run(thinking);

    assertThat(((Message.Assistant) trajectory.messages().get(2)).reasoning())
        .isEqualTo("The town lies by a river.");
    assertThat(bodies.getLast().at("/messages/2").has("reasoning_content")).isFalse();

    run(ProtocolChoice.NATIVE, true, BUDGET, Conduct.GOOD, thinking);
    assertThat(bodies.getLast().at("/messages/2/reasoning_content").asText())
        .isEqualTo("The town lies by a river.");
  }

  @Test
  void lastTurn_keepsTheToolsAndForbidsThem() {
    Budget two = new Budget(2, 20_000, Duration.ofMinutes(2), OptionalDouble.empty());
    Trajectory trajectory =
        run(
            ProtocolChoice.NATIVE,
            false,
            two,
            Conduct.GOOD,
            calls("", "", echo("a", "{\"n\":1}")),
            Reply.text("It must be Bryne."));

    assertThat(bodies.getLast().path("tools")).isEqualTo(bodies.getFirst().path("tools"));
    assertThat(bodies.getFirst().has("tool_choice")).isFalse();
    assertThat(bodies.getLast().path("tool_choice").asText()).isEqualTo("none");
    assertThat(trajectory.answer()).contains("It must be Bryne.");
    assertThat(trajectory.stopReason()).isEqualTo(StopReason.TURNS);
    assertThat(trajectory.forcedAnswer()).isTrue();
  }

  @Test
  void promptAndMessage_fitTheWindow() {
    Budget small = new Budget(20, 2000, Duration.ofMinutes(2), OptionalDouble.empty());
    String long1 = "{\"n\":\"" + "x".repeat(1200) + "\"}";
    run(
        ProtocolChoice.NATIVE,
        false,
        small,
        Conduct.GOOD,
        calls("", "", echo("a", long1)),
        calls("", "", echo("b", long1)));

    assertThat(bodies).hasSizeGreaterThan(1);
    for (JsonNode body : bodies) {
      int characters =
          body.path("messages").toString().length() + body.path("tools").toString().length();
      assertThat(characters / 4 / 2 + body.path("max_tokens").asInt()).isLessThanOrEqualTo(2000);
    }
    assertThat(bodies.getLast().path("max_tokens").asInt())
        .isLessThan(bodies.getFirst().path("max_tokens").asInt());
  }

  @Test
  void seed_tellsAttemptsApart() {
    run();
    assertThat(bodies.getFirst().path("seed").asLong()).isEqualTo(5 * 65_536 + 3);
  }

  @Test
  void auto_speaksOfToolsInTextWhereTheEndpointTakesNone() {
    Conduct toolless =
        Conduct.GOOD.withFaults(
            asked -> asked.tools().isEmpty() ? Optional.empty() : Optional.of(Fault.TOOLS_REFUSED));
    Trajectory trajectory =
        run(
            ProtocolChoice.AUTO,
            false,
            BUDGET,
            toolless,
            Reply.text(
                "<think>Hm.</think><tool_call>{\"name\":\"echo\",\"arguments\":{\"n\":1}}"
                    + "</tool_call>"));

    assertThat(observations(trajectory)).containsExactly("echo {\"n\":1}");
    assertThat(trajectory.answer()).contains("Bryne");
    assertThat(((Message.Assistant) trajectory.messages().get(2)).reasoning()).isEqualTo("Hm.");
    assertThat(bodies.getLast().at("/messages/0/content").asText()).contains("<tool_call>");
    assertThat(bodies.getLast().at("/stop/0").asText()).isEqualTo("<tool_response>");
  }

  /** As llama.cpp's Python server does with SmolLM2: the prompt that it counts has no tools. */
  @Test
  void auto_speaksOfToolsInTextWhereTheEndpointLeavesThemOut() {
    try (ShapedServer server =
        new ShapedServer(asked -> {
          boolean told = asked.body().toString().contains("<tool_call>");
          return new ShapedServer.Answer(
              200,
              "{\"id\":\"x\",\"model\":\"m\",\"choices\":[{\"index\":0,\"finish_reason\":\"stop\","
                  + "\"message\":{\"role\":\"assistant\",\"content\":\""
                  + (told ? "<answer>Bryne</answer>" : "I know of no tools.")
                  + "\"}}],\"usage\":{\"prompt_tokens\":60,\"completion_tokens\":5}}");
        })) {
      ModelSpec spec =
          ModelSpec.of("m", server.address("/v1"), "m").withLimits(TestingEndpoint.QUICK);
      Trajectory trajectory =
          Agent.builder(new ChatPolicy(Endpoint.of(spec, "")))
              .tools(TestingTool.echo())
              .budget(BUDGET)
              .build()
              .run(new Question("Which?"), new Attempt("q", 0, 0, "web", "run"));

      assertThat(trajectory.answer()).contains("Bryne");
      assertThat(server.asked()).hasSize(2);
      assertThat(server.asked().getFirst().body().has("tools")).isTrue();
      assertThat(server.asked().getLast().body().has("tools")).isFalse();
    }
  }
}
