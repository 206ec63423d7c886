package dev.webexplorer.agent.telemetry;

import dev.webexplorer.datasets.InputException;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigurationException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** OpenTelemetry's SDK, which need not be there. */
record Sdk(OpenTelemetrySdk sdk, SdkLog log) implements AutoCloseable {

  /**
   * Starts it.
   *
   * @param environment the process's own, or one that stands for it
   * @param asked whether a signal is sent anywhere
   * @param complaints what goes wrong later
   */
  static Sdk start(
      Map<String, String> environment, Predicate<String> asked, Consumer<String> complaints) {
    Map<String, String> properties = new HashMap<>();
    properties.put("otel.service.name", "webexplorer");
    properties.put("otel.exporter.otlp.protocol", "http/protobuf");
    environment.forEach((name, value) -> {
      if (name.startsWith("OTEL_") && !value.isBlank()) {
        properties.put(name.toLowerCase(Locale.ROOT).replace('_', '.'), value);
      }
    });
    properties.putIfAbsent("otel.traces.exporter", asked.test("TRACES") ? "otlp" : "none");
    properties.putIfAbsent("otel.metrics.exporter", asked.test("METRICS") ? "otlp" : "none");
    properties.putIfAbsent("otel.logs.exporter", "none");
    SdkLog log = SdkLog.tell(complaints);
    try {
      OpenTelemetrySdk sdk =
          AutoConfiguredOpenTelemetrySdk.builder()
              .addPropertiesSupplier(() -> properties)
              .disableShutdownHook()
              .build()
              .getOpenTelemetrySdk();
      return new Sdk(sdk, log);
    } catch (ConfigurationException | IllegalStateException e) {
      log.close();
      throw new InputException(
          "OpenTelemetry cannot be started as the OTEL_ variables say: " + e.getMessage(), e);
    }
  }

  OpenTelemetry api() {
    return sdk;
  }

  @Override
  public void close() {
    sdk.close();
    log.close();
  }
}
