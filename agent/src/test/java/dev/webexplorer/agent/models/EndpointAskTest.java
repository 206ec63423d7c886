package dev.webexplorer.agent.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.webexplorer.agent.ContextOverflow;
import dev.webexplorer.agent.server.Conduct;
import dev.webexplorer.agent.server.Fault;
import dev.webexplorer.agent.server.ModelServer;
import dev.webexplorer.agent.server.Reply;
import dev.webexplorer.datasets.InputException;
import dev.webexplorer.datasets.Message;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Questions in words, apart from any agent. */
class EndpointAskTest {
  private static final Prompt PROMPT = new Prompt("Judge.", "Is Bryne right?", 50, 4);

  private static Said ask(Reply reply) {
    try (ModelServer server = ModelServer.start(_ -> reply)) {
      return Endpoint.of(TestingEndpoint.spec(server), "").ask(PROMPT);
    }
  }

  @Test
  void question_isSentAsItIsAndItsAnswerIsPaid() {
    AtomicReference<JsonNode> body = new AtomicReference<>();
    try (ModelServer server =
        ModelServer.start(asked -> {
          body.set(asked.body());
          return Reply.text(" yes\n");
        })) {
      Said said = Endpoint.of(TestingEndpoint.spec(server), "").ask(PROMPT);

      assertThat(said.text()).isEqualTo("yes");
      assertThat(said.end()).isEqualTo(Said.End.WHOLE);
      assertThat(said.paid().usage()).isEqualTo(server.log().usage());
      assertThat(said.paid().costUsd().orElseThrow()).isPositive();
      assertThat(body.get().at("/messages/0/content").asText()).isEqualTo("Judge.");
      assertThat(body.get().at("/messages/1/content").asText()).isEqualTo("Is Bryne right?");
      assertThat(body.get().path("max_tokens").asInt()).isEqualTo(50);
      assertThat(body.get().path("seed").asInt()).isEqualTo(4);
    }
  }

  @Test
  void thinking_isToldApartFromTheAnswer() {
    Said written = ask(Reply.text("<think>The town is right.</think>\nyes"));
    Said given = ask(Reply.of(new Message.Assistant("yes", "The town is right.", List.of())));

    assertThat(written.text()).isEqualTo("yes");
    assertThat(written.reasoning()).isEqualTo("The town is right.");
    assertThat(given.reasoning()).isEqualTo("The town is right.");
  }

  @Test
  void end_tellsWhatWasCutOrFiltered() {
    assertThat(ask(new Reply(new Message.Assistant("ye", "", List.of()), "length")).end())
        .isEqualTo(Said.End.CUT);
    assertThat(ask(new Reply(new Message.Assistant("", "", List.of()), "content_filter")).end())
        .isEqualTo(Said.End.FILTERED);
  }

  @Test
  void promptThatDoesNotFit_isNotSent() {
    try (ModelServer server = ModelServer.start(_ -> Reply.text("no"))) {
      Endpoint endpoint = Endpoint.of(TestingEndpoint.spec(server), "");
      Prompt tooLong = new Prompt("Judge.", "word ".repeat(120_000), 50, 0);

      assertThatThrownBy(() -> endpoint.ask(tooLong))
          .isInstanceOf(ContextOverflow.class)
          .hasMessageContaining("do not fit its window of 128000");
      assertThat(server.log().calls()).isEmpty();
    }
  }

  @Test
  void failures_areTypedWhicheverSideCounts() {
    for (Fault fault : List.of(Fault.CONTEXT_LENGTH, Fault.UNAUTHORIZED)) {
      Conduct conduct = Conduct.GOOD.withFaults(_ -> Optional.of(fault));
      try (ModelServer server = ModelServer.start(0, _ -> Reply.text("no"), conduct)) {
        Endpoint endpoint = Endpoint.of(TestingEndpoint.spec(server), "");
        assertThatThrownBy(() -> endpoint.ask(PROMPT))
            .isInstanceOf(
                fault == Fault.CONTEXT_LENGTH ? ContextOverflow.class : InputException.class);
        assertThat(server.log().calls()).hasSize(1);
      }
    }
  }
}
