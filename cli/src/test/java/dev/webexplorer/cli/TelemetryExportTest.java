package dev.webexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.webexplorer.agent.rules.RulePolicy;
import dev.webexplorer.agent.server.Conduct;
import dev.webexplorer.agent.server.ModelServer;
import dev.webexplorer.agent.server.PolicyResponder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole commands that tell a collector what they do. */
class TelemetryExportTest {
  private static final String QUESTION = "Which town by the Ister has a bridge of 1890?";
  private static final String KEY = "sk-never-to-be-seen-4711";

  @TempDir private Path directory;

  private TestingShell.Result ask(TestingShell shell, ModelServer server) throws IOException {
    Files.writeString(
        directory.resolve("webexplorer.yaml"),
        """
        models:
          served:
            base-url: %s
            model: fake
            key: THE_KEY
        """
            .formatted(server.baseUrl()));
    String web = "local:" + TestingPages.web(directory);
    return shell.set("THE_KEY", KEY).run("ask", QUESTION, "--web", web, "--model", "served");
  }

  private static ModelServer server() {
    return ModelServer.start(0, new PolicyResponder(new RulePolicy()), Conduct.GOOD.withKey(KEY));
  }

  @Test
  void theCollector_getsSpansAndHistograms_andNoTextAndNoKey() throws IOException {
    try (ModelServer server = server();
        OtlpReceiver collector = new OtlpReceiver()) {
      TestingShell shell =
          new TestingShell(directory).set("OTEL_EXPORTER_OTLP_ENDPOINT", collector.address());
      TestingShell.Result result = ask(shell, server);

      assertThat(result.code()).as(result.err()).isZero();
      assertThat(collector.received())
          .isNotEmpty()
          .allMatch(request -> request.type().equals("application/x-protobuf"));
      assertThat(collector.at("/v1/traces"))
          .contains("invoke_agent webexplorer", "chat fake", "execute_tool search")
          .contains("execute_tool browse", "gen_ai.usage.input_tokens", "service.name")
          .doesNotContain("bridge of 1890", "Aldmoor is a town", KEY);
      assertThat(collector.at("/v1/metrics"))
          .contains("gen_ai.client.token.usage", "gen_ai.client.operation.duration")
          .doesNotContain("bridge of 1890", KEY);
      assertThat(result.out() + result.err()).doesNotContain(KEY);
    }
  }

  @Test
  void texts_areToldWhenAskedFor_fromDotEnvToo() throws IOException {
    try (ModelServer server = server();
        OtlpReceiver collector = new OtlpReceiver()) {
      Files.writeString(
          directory.resolve(".env"),
          "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT=" + collector.address() + "/v1/traces\n");
      TestingShell shell =
          new TestingShell(directory)
              .set("OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT", "SPAN_ONLY");
      TestingShell.Result result = ask(shell, server);

      assertThat(result.code()).as(result.err()).isZero();
      assertThat(collector.at("/v1/traces")).contains("bridge of 1890").doesNotContain(KEY);
      assertThat(collector.at("/v1/metrics")).isEmpty();
    }
  }

  @Test
  void aCollectorThatIsNotThere_isToldAndTakesNothingFromTheResult() throws IOException {
    try (ModelServer server = server()) {
      TestingShell shell =
          new TestingShell(directory)
              .set("OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:9")
              .set("OTEL_EXPORTER_OTLP_TIMEOUT", "500");
      TestingShell.Result result = ask(shell, server);

      assertThat(result.code()).isZero();
      assertThat(result.out().strip()).isEqualTo("Bryne");
      assertThat(result.err().lines().filter(line -> line.contains("OpenTelemetry")))
          .hasSizeBetween(2, 4)
          .allMatch(line -> line.startsWith("webexplorer: OpenTelemetry: "))
          .anyMatch(line -> line.contains("Failed to export") && line.contains("spans"));
      assertThat(result.err()).doesNotContain("\tat ");
    }
  }
}
