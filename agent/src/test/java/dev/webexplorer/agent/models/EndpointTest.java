package dev.webexplorer.agent.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.webexplorer.agent.models.CallFailure.Kind;
import dev.webexplorer.agent.server.Asked;
import dev.webexplorer.agent.server.Conduct;
import dev.webexplorer.agent.server.Fault;
import dev.webexplorer.agent.server.ModelServer;
import dev.webexplorer.agent.server.Reply;
import dev.webexplorer.datasets.InputException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EndpointTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final String KEY = "sk-very-secret-0123456789";

  private static final ChatRequest REQUEST =
      ChatRequest.builder().messages(UserMessage.from("Hello?")).build();

  private static Endpoint.Answer call(ModelSpec spec, String key) {
    return Endpoint.of(spec, key).chat(REQUEST, 10, MINUTE);
  }

  private static Conduct once(Fault fault) {
    return Conduct.GOOD.withFaults(
        asked -> asked.number() == 1 ? Optional.of(fault) : Optional.empty());
  }

  private static Conduct always(Fault fault) {
    return Conduct.GOOD.withFaults(_ -> Optional.of(fault));
  }

  private static List<String> outcomes(ModelServer server) {
    return server.log().calls().stream().map(call -> call.outcome()).toList();
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "RATE_LIMIT",
        "SERVER_ERROR",
        "DISCONNECT",
        "INVALID_JSON",
        "WRONG_TYPE",
        "EMPTY_CHOICES"
      })
  void passingFailure_isTriedAgain(Fault fault) {
    try (ModelServer server = ModelServer.start(0, _ -> Reply.text("Good day."), once(fault))) {
      Endpoint.Answer answer = call(TestingEndpoint.spec(server), "");

      assertThat(answer.response().aiMessage().text()).isEqualTo("Good day.");
      assertThat(answer.retries()).isEqualTo(1);
      assertThat(server.log().paid()).hasSize(1);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "CONTEXT_LENGTH, CONTEXT_LENGTH, maximum context length",
    "UNAUTHORIZED, HOPELESS, check the key",
    "REDIRECT, HOPELESS, set the base URL"
  })
  void lastingFailure_isToldAtOnce(Fault fault, Kind kind, String told) {
    try (ModelServer server = ModelServer.start(0, _ -> Reply.text("no"), always(fault))) {
      CallFailure failure =
          catchThrowableOfType(CallFailure.class, () -> call(TestingEndpoint.spec(server), ""));

      assertThat(failure.kind()).isEqualTo(kind);
      assertThat(failure).hasMessageContaining(told).hasMessageContaining("testing");
      assertThat(server.log().calls()).hasSize(1);
    }
  }

  @Test
  void hopelessEndpoint_isNotAskedAgain() {
    Conduct wrongKey = Conduct.GOOD.withKey("another");
    try (ModelServer server = ModelServer.start(0, _ -> Reply.text("no"), wrongKey)) {
      Endpoint endpoint = Endpoint.of(TestingEndpoint.spec(server), KEY);

      for (int i = 0; i < 3; i++) {
        assertThatThrownBy(() -> endpoint.chat(REQUEST, 10, MINUTE))
            .hasMessageContaining("401")
            .hasMessageNotContainingAny(KEY);
      }
      assertThat(outcomes(server)).containsExactly("unauthorized");
    }
  }

  @Test
  void failureThatDoesNotPass_isGivenUp() {
    Limits limits =
        new Limits(
            4, 0, 0, MINUTE, Duration.ofMillis(1), Duration.ofMillis(5), Duration.ofMillis(200));
    Conduct down = always(Fault.RATE_LIMIT);
    try (ModelServer server = ModelServer.start(0, _ -> Reply.text("no"), down)) {
      assertThatThrownBy(() -> call(TestingEndpoint.spec(server).withLimits(limits), ""))
          .hasMessageContaining("429")
          .hasMessageContaining("Slow down.");
      assertThat(server.log().calls()).hasSizeGreaterThan(3);
    }
  }

  @Test
  void retryAfter_isWaitedForAndWhatIsTooLongEndsTheCall() {
    Refusals refusals = new Refusals("m", () -> java.time.Instant.parse("2026-01-01T00:00:00Z"));

    assertThat(refusals.of(429, "", Optional.of("7")).retryAfter()).contains(Duration.ofSeconds(7));
    assertThat(refusals.of(503, "", Optional.of("Thu, 01 Jan 2026 00:00:30 GMT")).retryAfter())
        .contains(Duration.ofSeconds(30));
    assertThat(refusals.of(429, "", Optional.of("soon")).retryAfter()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "400 | context_length_exceeded | too many | CONTEXT_LENGTH",
        "400 | content_filter | The response was filtered | CONTENT_FILTER",
        "403 | x | flagged by moderation | CONTENT_FILTER",
        "429 | insufficient_quota | You exceeded your current quota | HOPELESS",
        "402 | x | Insufficient credits | HOPELESS",
        "429 | rate_limit | Slow down | RATE_LIMIT",
        "400 | unsupported_value | temperature must be 1 | REFUSED",
        "503 | x | moderation is down | SERVER"
      })
  void refusals_meanWhatTheySay(int status, String code, String message, Kind kind) {
    Refusals refusals = new Refusals("m", InstantSource.system());
    String body = "{\"error\":{\"code\":\"%s\",\"message\":\"%s\"}}".formatted(code, message);

    assertThat(refusals.of(status, body, Optional.empty()).kind()).isEqualTo(kind);
  }

  @Test
  void key_isSentToItsEndpointAndHiddenInItsErrors() {
    Conduct keyed = Conduct.GOOD.withKey(KEY);
    try (ModelServer server = ModelServer.start(0, _ -> Reply.text("yes"), keyed)) {
      assertThat(call(TestingEndpoint.spec(server), KEY).response().aiMessage().text())
          .isEqualTo("yes");
    }
    assertThat(new Secret(KEY).hidden("Bearer " + KEY + " is wrong"))
        .isEqualTo("Bearer [key] is wrong");
    assertThat(new Secret(KEY)).hasToString("[key]");
  }

  @Test
  void redirect_isNotFollowed() {
    try (ModelServer other = ModelServer.start(_ -> Reply.text("stolen"));
        ModelServer server = ModelServer.start(0, _ -> Reply.text("no"), always(Fault.REDIRECT))) {
      assertThatThrownBy(() -> call(TestingEndpoint.spec(server), KEY))
          .hasMessageContaining("307")
          .hasMessageNotContainingAny(KEY);
      assertThat(other.log().calls()).isEmpty();
    }
  }

  @Test
  void interrupt_endsTheCallAtOnce() throws InterruptedException {
    CountDownLatch asked = new CountDownLatch(1);
    Conduct hanging =
        Conduct.GOOD.withFaults(_ -> {
          asked.countDown();
          return Optional.of(Fault.HANG);
        });
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    try (ModelServer server = ModelServer.start(0, _ -> Reply.text("no"), hanging)) {
      Thread caller =
          Thread.ofVirtual()
              .start(() -> {
                try {
                  call(TestingEndpoint.spec(server).withLimits(Limits.DEFAULT), "");
                } catch (CancellationException e) {
                  thrown.set(e);
                }
              });
      asked.await();
      caller.interrupt();
      caller.join();
    }
    assertThat(thrown.get()).hasMessageContaining("interrupted");
  }

  @Test
  void request_holdsWhatTheSpecSays() {
    AtomicReference<JsonNode> body = new AtomicReference<>();
    try (ModelServer server =
        ModelServer.start(asked -> {
          body.set(asked.body());
          return Reply.text("ok");
        })) {
      ModelSpec plain = TestingEndpoint.spec(server);
      ModelSpec spec =
          new ModelSpec(
              "m",
              server.baseUrl(),
              "qwen",
              "",
              OptionalDouble.of(0.25),
              OptionalDouble.empty(),
              100,
              1000,
              ProtocolChoice.NATIVE,
              false,
              Map.of("top_k", 20, "chat_template_kwargs", Map.of("enable_thinking", false)),
              Optional.empty(),
              plain.limits(),
              Provider.OPENAI);
      call(spec, "");

      assertThat(body.get().path("model").asText()).isEqualTo("qwen");
      assertThat(body.get().path("temperature").asDouble()).isEqualTo(0.25);
      assertThat(body.get().has("top_p")).isFalse();
      assertThat(body.get().path("top_k").asInt()).isEqualTo(20);
      assertThat(body.get().at("/chat_template_kwargs/enable_thinking").isBoolean()).isTrue();
      call(plain, "");
      assertThat(body.get().path("temperature").asDouble()).isEqualTo(0.6);
      assertThat(body.get().path("top_p").asDouble()).isEqualTo(0.95);
    }
  }

  @Test
  void concurrency_isBoundedAtTheEndpoint() throws InterruptedException {
    Limits two = new Limits(2, 0, 0, MINUTE, Duration.ofMillis(1), Duration.ofMillis(5), MINUTE);
    java.util.concurrent.atomic.AtomicInteger now = new java.util.concurrent.atomic.AtomicInteger();
    java.util.concurrent.atomic.AtomicInteger most =
        new java.util.concurrent.atomic.AtomicInteger();
    try (ModelServer server = ModelServer.start(asked -> slowly(asked, now, most))) {
      Endpoint endpoint = Endpoint.of(TestingEndpoint.spec(server).withLimits(two), "");
      List<Thread> callers =
          IntStream.range(0, 10)
              .mapToObj(_ -> Thread.ofVirtual().start(() -> endpoint.chat(REQUEST, 10, MINUTE)))
              .toList();
      for (Thread caller : callers) {
        caller.join();
      }
      assertThat(server.log().paid()).hasSize(10);
      assertThat(most.get()).isLessThanOrEqualTo(2);
    }
  }

  private static Reply slowly(
      Asked asked,
      java.util.concurrent.atomic.AtomicInteger now,
      java.util.concurrent.atomic.AtomicInteger most) {
    most.accumulateAndGet(now.incrementAndGet(), Math::max);
    try {
      Thread.sleep(10);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    now.decrementAndGet();
    return Reply.text("done " + asked.number());
  }

  @Test
  void address_mayHoldNoPassword() {
    for (String bad : List.of("ftp://x/v1", "http://me:pw@x/v1", "http://x/v1?key=1", "x")) {
      assertThatThrownBy(() -> ModelSpec.of("m", URI.create(bad), "x"))
          .isInstanceOf(InputException.class)
          .hasMessageStartingWith("model m: ");
    }
  }
}
