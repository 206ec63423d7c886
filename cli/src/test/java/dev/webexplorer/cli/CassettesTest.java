package dev.webexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.webexplorer.agent.Context;
import dev.webexplorer.agent.ContextOverflow;
import dev.webexplorer.agent.Left;
import dev.webexplorer.agent.Step;
import dev.webexplorer.agent.ToolSpec;
import dev.webexplorer.agent.models.ChatPolicy;
import dev.webexplorer.agent.models.Endpoint;
import dev.webexplorer.agent.models.Limits;
import dev.webexplorer.agent.models.ModelSpec;
import dev.webexplorer.agent.models.ProtocolChoice;
import dev.webexplorer.datasets.InputException;
import dev.webexplorer.datasets.Message;
import dev.webexplorer.datasets.jsonl.Json;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Answers of real endpoints, recorded elsewhere: each is a step or a failure that says what it is.
 */
class CassettesTest {
  private static final Path FOLDER =
      Path.of(System.getProperty("webexplorer.data", "absent"), "trajectories", "cassettes");

  /** What an endpoint answered. */
  private record Answered(String name, int status, String type, String body) {}

  private static List<Answered> answers() throws IOException {
    List<Answered> answers = new ArrayList<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.sorted().toList()) {
        try (InputStream in = Files.newInputStream(file)) {
          Object cassette = new Load(LoadSettings.builder().build()).loadFromInputStream(in);
          for (JsonNode each : Json.mapper().valueToTree(cassette).path("interactions")) {
            answers.add(answered(file, each.path("response")));
          }
        }
      }
    }
    return answers;
  }

  private static Answered answered(Path file, JsonNode response) {
    JsonNode parsed = response.path("parsed_body");
    return new Answered(
        String.valueOf(file.getFileName()),
        response.at("/status/code").asInt(),
        response.at("/headers/content-type/0").asText(),
        parsed.isMissingNode() ? response.at("/body/string").asText() : parsed.toString());
  }

  private static Context context() {
    ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "object");
    schema.putObject("properties");
    List<ToolSpec> tools = new ArrayList<>();
    for (String name : List.of("get_weather", "get_something_by_name", "get_capital", "search")) {
      tools.add(new ToolSpec(name, "A tool.", schema));
    }
    return new Context(
        List.of(new Message.Instructions("Use tools."), new Message.User("What is it?")),
        tools,
        tools,
        new Left(10, 4000, Duration.ofSeconds(10)),
        0,
        0);
  }

  private static String came(Answered answered) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", exchange -> reply(exchange, answered));
    server.start();
    try {
      URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
      Duration brief = Duration.ofMillis(1);
      ModelSpec spec =
          ModelSpec.of("recorded", url, "m")
              .withProtocol(ProtocolChoice.NATIVE)
              .withLimits(new Limits(1, 0, 0, Duration.ofSeconds(10), brief, brief, brief));
      Step step = new ChatPolicy(Endpoint.of(spec, "")).next(context());
      boolean empty =
          step.message().content().isBlank()
              && step.message().reasoning().isBlank()
              && step.message().toolCalls().isEmpty()
              && step.answer().isEmpty();
      return empty ? "nothing" : "step";
    } catch (ContextOverflow e) {
      return "context";
    } catch (InputException e) {
      assertThat(e).hasMessageContaining("recorded");
      return "failure";
    } finally {
      server.stop(0);
    }
  }

  private static void reply(HttpExchange exchange, Answered answered) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      exchange.getResponseHeaders().set("Content-Type", answered.type());
      byte[] body = answered.body().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(answered.status(), body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @Test
  void everyAnswerIsAStepOrAFailure() throws IOException {
    assumeTrue(Files.isDirectory(FOLDER), "no recorded answers; give -Dwebexplorer.data");
    Map<String, Integer> counts = new TreeMap<>();
    for (Answered answered : answers()) {
      String text = answered.body();
      boolean completion = text.contains("chat.completion");
      boolean error = text.contains("\"error\":{");
      String came = came(answered);
      counts.merge(came, 1, Integer::sum);

      if (completion && !error) {
        assertThat(came).as(answered.name()).isEqualTo("step");
      } else if (text.contains("failed_generation")) {
        assertThat(came).as(answered.name()).isEqualTo("step");
      } else {
        assertThat(came).as(answered.name()).isEqualTo("failure");
      }
    }
    System.out.println("recorded answers: " + counts);
    assertThat(counts.get("step")).isGreaterThan(40);
  }
}
