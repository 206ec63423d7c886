package dev.webexplorer.agent.telemetry;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;

/** Something that takes a while: a span, and a value of a histogram when it ends. */
final class Operation {
  private static final double NANOS = 1e9;

  private final Span span;
  private final Scope scope;
  private final DoubleHistogram durations;
  private final AttributesBuilder metric;
  private final long began = System.nanoTime();

  /**
   * Begins, as what happens on this thread.
   *
   * @param metric what tells values of the histogram apart
   */
  @SuppressWarnings("MustBeClosedChecker") // its end closes it
  Operation(Span span, Context context, DoubleHistogram durations, Attributes metric) {
    this.span = span;
    this.scope = context.with(span).makeCurrent();
    this.durations = durations;
    this.metric = metric.toBuilder();
  }

  Span span() {
    return span;
  }

  AttributesBuilder metric() {
    return metric;
  }

  /** Says that it went wrong; in a word, as errors may repeat what was sent. */
  void failed(String type) {
    span.setAttribute(GenAi.ERROR, type);
    span.setStatus(StatusCode.ERROR);
    metric.put(GenAi.ERROR, type);
  }

  void end() {
    durations.record((System.nanoTime() - began) / NANOS, metric.build());
    scope.close();
    span.end();
  }
}
