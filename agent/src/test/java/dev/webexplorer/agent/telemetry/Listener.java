package dev.webexplorer.agent.telemetry;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.data.HistogramPointData;
import io.opentelemetry.sdk.testing.exporter.InMemoryMetricReader;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.util.List;

/** The SDK with exporters that keep what they are given. */
final class Listener implements AutoCloseable {
  private final InMemorySpanExporter spans = InMemorySpanExporter.create();
  private final InMemoryMetricReader metrics = InMemoryMetricReader.create();
  private final OpenTelemetrySdk sdk =
      OpenTelemetrySdk.builder()
          .setTracerProvider(
              SdkTracerProvider.builder()
                  .addSpanProcessor(SimpleSpanProcessor.create(spans))
                  .build())
          .setMeterProvider(SdkMeterProvider.builder().registerMetricReader(metrics).build())
          .build();

  Telemetry telemetry(boolean content) {
    return Telemetry.of(sdk, content);
  }

  List<SpanData> spans() {
    return spans.getFinishedSpanItems();
  }

  /** Returns the spans of a name, in the order in which they ended. */
  List<SpanData> spans(String name) {
    return spans().stream().filter(span -> span.getName().equals(name)).toList();
  }

  /** Returns what a histogram holds, by the values of its attributes. */
  List<HistogramPointData> points(String metric) {
    return metrics.collectAllMetrics().stream()
        .filter(data -> data.getName().equals(metric))
        .flatMap(data -> data.getHistogramData().getPoints().stream())
        .toList();
  }

  /** Returns the sum of the values that have an attribute. */
  long sum(String metric, String attribute, String value) {
    return points(metric).stream()
        .filter(point -> value.equals(point.getAttributes().get(AttributeKey.stringKey(attribute))))
        .mapToLong(point -> Math.round(point.getSum()))
        .sum();
  }

  @Override
  public void close() {
    sdk.close();
  }
}
