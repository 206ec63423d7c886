package dev.webexplorer.agent.telemetry;

import dev.webexplorer.datasets.StopReason;
import dev.webexplorer.datasets.Trajectory;
import io.opentelemetry.api.trace.Span;
import java.util.Locale;

/** A run of an agent. What happens on its thread until it is closed is part of it. */
public final class AgentRun implements AutoCloseable {
  private final Operation operation;

  AgentRun(Operation operation) {
    this.operation = operation;
  }

  /** Tells how it ended. */
  public void ended(Trajectory trajectory) {
    Span span = operation.span();
    StopReason reason = trajectory.stopReason();
    String word = reason.name().toLowerCase(Locale.ROOT);
    span.setAttribute(GenAi.STOP_REASON, word);
    span.setAttribute(GenAi.TURNS, (long) trajectory.turns());
    span.setAttribute(GenAi.INPUT_TOKENS, trajectory.usage().inputTokens());
    span.setAttribute(GenAi.OUTPUT_TOKENS, trajectory.usage().outputTokens());
    trajectory.costUsd().ifPresent(cost -> span.setAttribute(GenAi.COST, cost));
    if (reason == StopReason.ERROR || reason == StopReason.CANCELLED) {
      operation.failed(word);
    }
  }

  /** Tells that it did not end of itself. */
  public void failed(Throwable cause) {
    operation.failed(cause.getClass().getName());
  }

  @Override
  public void close() {
    operation.end();
  }
}
