package dev.webexplorer.agent.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.webexplorer.datasets.InputException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportTest {
  private static final String ENDPOINT = "OTEL_EXPORTER_OTLP_ENDPOINT";
  private static final String NOBODY = "http://127.0.0.1:9";

  @Test
  void withoutAnExporter_nothingListens() {
    for (Map<String, String> environment :
        List.of(
            Map.<String, String>of(),
            Map.of("OTEL_SERVICE_NAME", "mine"),
            Map.of("OTEL_TRACES_EXPORTER", "none"),
            Map.of(ENDPOINT, " "),
            Map.of(ENDPOINT, NOBODY, "OTEL_SDK_DISABLED", "true"),
            Map.of(
                ENDPOINT,
                NOBODY,
                "OTEL_TRACES_EXPORTER",
                "none",
                "OTEL_METRICS_EXPORTER",
                "none"))) {
      try (Export _ = Export.start(environment, _ -> {})) {
        assertThat(Telemetry.global().on()).as("%s", environment).isFalse();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "OTEL_EXPORTER_OTLP_ENDPOINT, http://127.0.0.1:9",
    "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT, http://127.0.0.1:9/v1/traces",
    "OTEL_METRICS_EXPORTER, otlp"
  })
  void anExporter_listensUntilItIsClosed(String variable, String value) {
    // nobody is there, and the last export waits for nobody
    Map<String, String> environment = Map.of(variable, value, "OTEL_EXPORTER_OTLP_TIMEOUT", "50");
    try (Export _ = Export.start(environment, _ -> {})) {
      assertThat(Telemetry.global().on()).isTrue();
    }
    assertThat(Telemetry.global().on()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "OTEL_TRACES_EXPORTER, carrier-pigeon, carrier-pigeon",
    "OTEL_EXPORTER_OTLP_PROTOCOL, semaphore, semaphore",
    "OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT, EVENT_ONLY, SPAN_ONLY"
  })
  void whatCannotBe_isToldInOneLine(String variable, String value, String told) {
    assertThatThrownBy(() -> Export.start(Map.of(ENDPOINT, NOBODY, variable, value), _ -> {}))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(told)
        .extracting(Throwable::getMessage)
        .asString()
        .doesNotContain("\n");
    assertThat(Telemetry.global().on()).isFalse();
  }
}
