package dev.webexplorer.agent.telemetry;

import dev.webexplorer.datasets.InputException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * Sends traces and metrics where the environment says, by OpenTelemetry's own variables, from its
 * start until it is closed. Without {@code OTEL_EXPORTER_OTLP_ENDPOINT}, {@code
 * OTEL_TRACES_EXPORTER} or their like nothing is sent and no library is loaded.
 */
public final class Export implements AutoCloseable {
  /** Whether texts are told too, as other instrumentations call it. */
  static final String CONTENT = "OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT";

  private static final String ENDPOINT = "OTEL_EXPORTER_OTLP_ENDPOINT";
  private static final List<String> SIGNALS = List.of("TRACES", "METRICS");
  private static final AtomicReference<Optional<Telemetry>> CURRENT =
      new AtomicReference<>(Optional.empty());

  private final AutoCloseable sdk;

  private Export(AutoCloseable sdk) {
    this.sdk = sdk;
  }

  /**
   * Starts what the environment asks for.
   *
   * @param complaints told, a line each, what goes wrong with sending
   * @throws InputException when that cannot be
   */
  public static Export start(Map<String, String> environment, Consumer<String> complaints) {
    if (SIGNALS.stream().noneMatch(signal -> asked(environment, signal))
        || environment.getOrDefault("OTEL_SDK_DISABLED", "").equalsIgnoreCase("true")) {
      return new Export(() -> {});
    }
    boolean content = content(environment);
    try {
      Sdk sdk = Sdk.start(environment, signal -> asked(environment, signal), complaints);
      CURRENT.set(Optional.of(Telemetry.of(sdk.api(), content)));
      return new Export(sdk);
    } catch (NoClassDefFoundError e) {
      throw new InputException(
          "OpenTelemetry's exporter is set in the environment, but its libraries are not there:"
              + " add io.opentelemetry:opentelemetry-sdk-extension-autoconfigure,"
              + " opentelemetry-exporter-otlp and opentelemetry-exporter-sender-jdk to the class"
              + " path",
          e);
    }
  }

  static Optional<Telemetry> current() {
    return CURRENT.get();
  }

  /** An endpoint is for all signals or for one; an exporter may need none. */
  private static boolean asked(Map<String, String> environment, String signal) {
    String exporter = environment.getOrDefault("OTEL_" + signal + "_EXPORTER", "").strip();
    if (!exporter.isEmpty()) {
      return !exporter.equals("none");
    }
    return !environment.getOrDefault(ENDPOINT, "").isBlank()
        || !environment.getOrDefault("OTEL_EXPORTER_OTLP_" + signal + "_ENDPOINT", "").isBlank();
  }

  private static boolean content(Map<String, String> environment) {
    String value = environment.getOrDefault(CONTENT, "").strip();
    return switch (value.toUpperCase(Locale.ROOT)) {
      case "TRUE", "SPAN_ONLY", "SPAN_AND_EVENT" -> true;
      case "", "FALSE", "NO_CONTENT" -> false;
      default ->
          throw new InputException(
              CONTENT
                  + " is \""
                  + value
                  + "\": use SPAN_ONLY to tell texts in spans (there are no events), or"
                  + " NO_CONTENT");
    };
  }

  /** Sends what is left. */
  @Override
  public void close() {
    CURRENT.set(Optional.empty());
    try {
      sdk.close();
    } catch (Exception e) {
      throw new IllegalStateException("OpenTelemetry could not be closed", e);
    }
  }
}
