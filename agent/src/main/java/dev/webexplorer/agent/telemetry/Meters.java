package dev.webexplorer.agent.telemetry;

import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.metrics.LongHistogram;
import io.opentelemetry.api.metrics.Meter;
import java.util.List;

/** The histograms, with the bounds that the conventions advise. */
record Meters(
    LongHistogram tokens, DoubleHistogram chats, DoubleHistogram tools, DoubleHistogram agents) {
  private static final List<Long> TOKENS =
      List.of(
          1L, 4L, 16L, 64L, 256L, 1024L, 4096L, 16384L, 65536L, 262144L, 1048576L, 4194304L,
          16777216L, 67108864L);
  private static final List<Double> SECONDS =
      List.of(
          0.01, 0.02, 0.04, 0.08, 0.16, 0.32, 0.64, 1.28, 2.56, 5.12, 10.24, 20.48, 40.96, 81.92);
  private static final List<Double> LONGER_SECONDS =
      List.of(1.0, 2.0, 5.0, 10.0, 20.0, 60.0, 120.0, 300.0, 600.0, 1200.0, 3600.0, 7200.0);

  static Meters of(Meter meter) {
    return new Meters(
        meter
            .histogramBuilder("gen_ai.client.token.usage")
            .ofLongs()
            .setUnit("{token}")
            .setDescription("Number of input and output tokens used.")
            .setExplicitBucketBoundariesAdvice(TOKENS)
            .build(),
        seconds(meter, "gen_ai.client.operation.duration", "GenAI operation duration.", SECONDS),
        seconds(meter, "gen_ai.execute_tool.duration", "Duration of a call of a tool.", SECONDS),
        seconds(
            meter,
            "gen_ai.invoke_agent.duration",
            "Duration of a run of an agent.",
            LONGER_SECONDS));
  }

  private static DoubleHistogram seconds(
      Meter meter, String name, String description, List<Double> bounds) {
    return meter
        .histogramBuilder(name)
        .setUnit("s")
        .setDescription(description)
        .setExplicitBucketBoundariesAdvice(bounds)
        .build();
  }
}
