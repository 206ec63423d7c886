package dev.webexplorer.agent.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.webexplorer.datasets.Message;
import dev.webexplorer.datasets.ToolCall;
import dev.webexplorer.datasets.jsonl.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The server as any client sees it. */
class ModelServerTest {
  private static final String REQUEST =
      "{\"model\":\"m\",\"messages\":[{\"role\":\"user\",\"content\":\"Which?\"}]%s}";
  private static final Message.Assistant SAID =
      new Message.Assistant(
          "Looking for the town by the river.",
          "It lies in Vell.",
          List.of(
              new ToolCall("a", "search", "{\"queries\":[\"town by the Ister\"]}"),
              new ToolCall("b", "browse", "{\"url\":\"https://x.invalid/\"}")));

  private static HttpResponse<String> post(ModelServer server, String more)
      throws IOException, InterruptedException {
    URI address = URI.create(server.baseUrl() + "/chat/completions");
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .POST(HttpRequest.BodyPublishers.ofString(REQUEST.formatted(more)))
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }

  @Test
  void wholeAnswer_hasMessageFinishAndUsage() throws IOException, InterruptedException {
    try (ModelServer server = ModelServer.start(_ -> Reply.of(SAID))) {
      JsonNode body = Json.read(post(server, "").body(), JsonNode.class);

      assertThat(body.at("/choices/0/message/content").asText()).isEqualTo(SAID.content());
      assertThat(body.at("/choices/0/message/tool_calls/1/function/name").asText())
          .isEqualTo("browse");
      assertThat(body.at("/choices/0/finish_reason").asText()).isEqualTo("tool_calls");
      assertThat(body.at("/usage/prompt_tokens").asLong())
          .isEqualTo(server.log().usage().inputTokens())
          .isPositive();
    }
  }

  @Test
  void stream_putTogetherIsTheSameMessage() throws IOException, InterruptedException {
    try (ModelServer server = ModelServer.start(_ -> Reply.of(SAID))) {
      HttpResponse<String> response = post(server, ",\"stream\":true");
      StringBuilder content = new StringBuilder();
      StringBuilder reasoning = new StringBuilder();
      String[] arguments = {"", ""};
      List<String> events = response.body().lines().filter(line -> !line.isEmpty()).toList();
      for (String event : events.subList(0, events.size() - 1)) {
        JsonNode chunk = Json.read(event.substring("data: ".length()), JsonNode.class);
        JsonNode delta = chunk.at("/choices/0/delta");
        content.append(delta.path("content").asText());
        reasoning.append(delta.path("reasoning_content").asText());
        for (JsonNode call : delta.path("tool_calls")) {
          arguments[call.path("index").asInt()] += call.at("/function/arguments").asText();
        }
      }

      assertThat(response.headers().firstValue("Content-Type")).contains("text/event-stream");
      assertThat(content).hasToString(SAID.content());
      assertThat(reasoning).hasToString(SAID.reasoning());
      assertThat(arguments)
          .containsExactly(
              SAID.toolCalls().get(0).arguments(), SAID.toolCalls().get(1).arguments());
      assertThat(events.getLast()).isEqualTo("data: [DONE]");
      assertThat(events).anyMatch(event -> event.contains("\"finish_reason\":\"tool_calls\""));
    }
  }

  @Test
  void prefixes_areFoundAndTheirLossIsSeen() throws IOException, InterruptedException {
    String second =
        "{\"model\":\"m\",\"messages\":[{\"role\":\"user\",\"content\":\"Which?\"},"
            + "{\"role\":\"assistant\",\"content\":\"This.\"}]}";
    Prefixes prefixes = new Prefixes();
    prefixes.add(Asked.of(1, Json.read(REQUEST.formatted(""), JsonNode.class)));
    prefixes.add(Asked.of(2, Json.read(second, JsonNode.class)));
    assertThat(prefixes.share()).isEqualTo(1);

    String third =
        "{\"model\":\"m\",\"tools\":[],\"messages\":[{\"role\":\"user\",\"content\":\"Which?\"},"
            + "{\"role\":\"assistant\",\"content\":\"That.\"},"
            + "{\"role\":\"user\",\"content\":\"Go on.\"}]}";
    prefixes.add(Asked.of(3, Json.read(third, JsonNode.class)));
    assertThat(prefixes.share()).isLessThan(1);
  }
}
