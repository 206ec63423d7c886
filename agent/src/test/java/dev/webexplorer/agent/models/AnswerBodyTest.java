package dev.webexplorer.agent.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.webexplorer.agent.models.CallFailure.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers in every form that gateways give them. */
class AnswerBodyTest {
  private static final AnswerBody ANSWERS =
      new AnswerBody("m", new Refusals("m", InstantSource.system()));

  private static byte[] message(int status, String type, String body) {
    return ANSWERS.message(status, type, body.getBytes(StandardCharsets.UTF_8), Optional.empty());
  }

  @Test
  void stream_isPutTogether() throws IOException {
    String events =
        """
        : PROCESSING

        data: {"choices":[{"delta":{"role":"assistant","content":"","reasoning":"The "}}]}

        data: {"choices":[{"delta":{"reasoning_content":"town."}}]}

        data: {"choices":[{"delta":{"content":"Loo"}}]}
        data: {"choices":[{"delta":{"content":[{"type":"text","text":"king"}]}}]}
        data: {"choices":[{"delta":{"tool_calls":[{"index":0,"id":"a","function":{"name":"look"}}]}}]}
        data: {"choices":[{"delta":{"tool_calls":[{"index":0,"function":{"arguments":"{\\"n\\":"}}]}}]}
        data: {"choices":[{"delta":{"tool_calls":[{"index":0,"function":{"arguments":"1}"}}]}}]}
        data: {"choices":[{"delta":{},"finish_reason":"tool_calls"}]}
        data: {"choices":[],"usage":{"prompt_tokens":3,"completion_tokens":4}}
        data: [DONE]
        """;

    JsonNode whole = new ObjectMapper().readTree(message(200, "text/event-stream", events));

    JsonNode said = whole.at("/choices/0/message");
    assertThat(said.path("content").asText()).isEqualTo("Looking");
    assertThat(said.path("reasoning_content").asText()).isEqualTo("The town.");
    assertThat(said.at("/tool_calls/0/id").asText()).isEqualTo("a");
    assertThat(said.at("/tool_calls/0/function/name").asText()).isEqualTo("look");
    assertThat(said.at("/tool_calls/0/function/arguments").asText()).isEqualTo("{\"n\":1}");
    assertThat(whole.at("/choices/0/finish_reason").asText()).isEqualTo("tool_calls");
    assertThat(whole.at("/usage/prompt_tokens").asInt()).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "application/json | `{\"error\":{\"code\":429,\"message\":\"busy\"}}` | RATE_LIMIT",
        "application/json | `{\"error\":{\"message\":\"broke\"},\"choices\":[]}` | SERVER",
        "application/json | `{\"choices\":[` | BAD_REPLY",
        "text/event-stream | `data: {\"error\":{\"code\":400,\"message\":\"no\"}}` | REFUSED",
        "text/event-stream | `data: {\"choices\":` | BAD_REPLY",
        "text/html | `<html>` | BAD_REPLY"
      })
  void errorInAGoodAnswer_isTyped(String type, String body, Kind kind) {
    CallFailure failure = catchThrowableOfType(CallFailure.class, () -> message(200, type, body));

    assertThat(failure.kind()).isEqualTo(kind);
    assertThat(failure).hasMessageStartingWith("m ");
  }

  @Test
  void callThatTheEndpointCouldNotRead_isReadHere() {
    String body =
        "{\"error\":{\"code\":\"tool_use_failed\",\"message\":\"Failed to call a function\","
            + "\"failed_generation\":\"<function=look>{}</function>\"}}";

    assertThat(new String(message(400, "application/json", body), StandardCharsets.UTF_8))
        .contains("\"content\":\"<function=look>{}</function>\"");
  }
}
