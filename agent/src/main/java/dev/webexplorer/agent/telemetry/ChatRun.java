package dev.webexplorer.agent.telemetry;

import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.webexplorer.datasets.Usage;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.LongHistogram;
import io.opentelemetry.api.trace.Span;
import java.util.List;
import java.util.Optional;

/** A call of a model. */
public final class ChatRun implements AutoCloseable {
  private final Operation operation;
  private final LongHistogram tokens;
  private final boolean content;

  ChatRun(Operation operation, LongHistogram tokens, boolean content) {
    this.operation = operation;
    this.tokens = tokens;
    this.content = content;
  }

  /**
   * Tells what came back.
   *
   * @param told what the endpoint says it took; nothing else is counted
   */
  public void answered(ChatResponse response, Optional<Usage> told) {
    Span span = operation.span();
    if (response.id() != null) {
      span.setAttribute(GenAi.RESPONSE_ID, response.id());
    }
    if (response.modelName() != null) {
      span.setAttribute(GenAi.RESPONSE_MODEL, response.modelName());
      operation.metric().put(GenAi.RESPONSE_MODEL, response.modelName());
    }
    String finish = response.finishReason() == null ? "" : word(response.finishReason());
    if (!finish.isEmpty()) {
      span.setAttribute(GenAi.FINISH, List.of(finish));
    }
    told.ifPresent(usage -> count(span, usage));
    if (content) {
      span.setAttribute(GenAi.OUTPUT_MESSAGES, Contents.said(response.aiMessage(), finish));
    }
  }

  private static String word(FinishReason reason) {
    return switch (reason) {
      case STOP -> "stop";
      case LENGTH -> "length";
      case TOOL_EXECUTION -> "tool_call";
      case CONTENT_FILTER -> "content_filter";
      case OTHER -> "other";
    };
  }

  private void count(Span span, Usage usage) {
    span.setAttribute(GenAi.INPUT_TOKENS, usage.inputTokens());
    span.setAttribute(GenAi.OUTPUT_TOKENS, usage.outputTokens());
    if (usage.cachedInputTokens() > 0) {
      span.setAttribute(GenAi.CACHED_TOKENS, usage.cachedInputTokens());
    }
    if (usage.reasoningTokens() > 0) {
      span.setAttribute(GenAi.REASONING_TOKENS, usage.reasoningTokens());
    }
    Attributes common = operation.metric().build();
    tokens.record(usage.inputTokens(), typed(common, "input"));
    tokens.record(usage.outputTokens(), typed(common, "output"));
  }

  private static Attributes typed(Attributes common, String type) {
    return common.toBuilder().put(GenAi.TOKEN_TYPE, type).build();
  }

  /** Tells that nothing came back. */
  public void failed(String type) {
    operation.failed(type);
  }

  @Override
  public void close() {
    operation.end();
  }
}
