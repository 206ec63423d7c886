package dev.webexplorer.agent.telemetry;

import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.openai.OpenAiChatRequestParameters;
import dev.webexplorer.datasets.ToolCall;
import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextKey;
import java.util.concurrent.Callable;

/** Begins what is told to OpenTelemetry. Thread-safe. */
public final class Telemetry {
  private static final String SCOPE = "dev.webexplorer.agent";
  private static final String AGENT = "webexplorer";
  private static final ContextKey<String> CONVERSATION = ContextKey.named("conversation");

  /** Tells nothing. */
  public static final Telemetry OFF = new Telemetry(OpenTelemetry.noop(), false, false);

  private final Tracer tracer;
  private final Meters meters;
  private final boolean on;
  private final boolean content;

  private Telemetry(OpenTelemetry api, boolean on, boolean content) {
    this.tracer = api.getTracer(SCOPE);
    this.meters = Meters.of(api.getMeter(SCOPE));
    this.on = on;
    this.content = content;
  }

  /** Tells what listens in this process, without texts; {@link #OFF} when nothing does. */
  public static Telemetry global() {
    return Export.current()
        .orElseGet(() -> GlobalOpenTelemetry.isSet() ? of(GlobalOpenTelemetry.get(), false) : OFF);
  }

  /**
   * Tells one listener.
   *
   * @param content whether texts are told too
   */
  public static Telemetry of(OpenTelemetry api, boolean content) {
    return new Telemetry(api, true, content);
  }

  /** Returns whether anything is told to anybody. */
  public boolean on() {
    return on;
  }

  /**
   * Begins a run of an agent.
   *
   * @param id of the trajectory
   */
  public AgentRun agent(String id, String qaId, int attempt, String policy) {
    Attributes identity = Attributes.of(GenAi.OPERATION, GenAi.INVOKE_AGENT, GenAi.AGENT, AGENT);
    Span span =
        span(GenAi.INVOKE_AGENT + " " + AGENT, SpanKind.INTERNAL, identity)
            .setAttribute(GenAi.CONVERSATION, id)
            .setAttribute(GenAi.QA, qaId)
            .setAttribute(GenAi.ATTEMPT, (long) attempt)
            .setAttribute(GenAi.POLICY, policy)
            .startSpan();
    Context context = Context.current().with(CONVERSATION, id);
    return new AgentRun(new Operation(span, context, meters.agents(), identity));
  }

  /** Begins a call of a tool. */
  public ToolRun tool(ToolCall call) {
    Attributes identity =
        Attributes.of(GenAi.OPERATION, GenAi.EXECUTE_TOOL, GenAi.TOOL, call.name());
    SpanBuilder span =
        span(GenAi.EXECUTE_TOOL + " " + call.name(), SpanKind.INTERNAL, identity)
            .setAttribute(GenAi.TOOL_TYPE, "function")
            .setAttribute(GenAi.CALL_ID, call.id());
    if (content) {
      span.setAttribute(GenAi.CALL_ARGUMENTS, call.arguments());
    }
    Operation operation =
        new Operation(span.startSpan(), Context.current(), meters.tools(), identity);
    return new ToolRun(operation, content);
  }

  /** Begins a call of a model. */
  public ChatRun chat(ModelPlace place, ChatRequest request) {
    Attributes identity = place.identity();
    SpanBuilder span = span(GenAi.CHAT + " " + place.model(), SpanKind.CLIENT, identity);
    place.temperature().ifPresent(value -> span.setAttribute(GenAi.TEMPERATURE, value));
    place.topP().ifPresent(value -> span.setAttribute(GenAi.TOP_P, value));
    asked(span, request);
    Operation operation =
        new Operation(span.startSpan(), Context.current(), meters.chats(), identity);
    return new ChatRun(operation, meters.tokens(), content);
  }

  private void asked(SpanBuilder span, ChatRequest request) {
    if (request.maxOutputTokens() != null) {
      span.setAttribute(GenAi.MAX_TOKENS, request.maxOutputTokens().longValue());
    }
    if (request.stopSequences() != null && !request.stopSequences().isEmpty()) {
      span.setAttribute(GenAi.STOPS, request.stopSequences());
    }
    if (request.parameters() instanceof OpenAiChatRequestParameters more && more.seed() != null) {
      span.setAttribute(GenAi.SEED, more.seed().longValue());
    }
    if (content) {
      span.setAttribute(GenAi.INPUT_MESSAGES, Contents.heard(request.messages()));
    }
  }

  private SpanBuilder span(String name, SpanKind kind, Attributes identity) {
    SpanBuilder span = tracer.spanBuilder(name).setSpanKind(kind).setAllAttributes(identity);
    String conversation = Context.current().get(CONVERSATION);
    return conversation == null ? span : span.setAttribute(GenAi.CONVERSATION, conversation);
  }

  /** Makes work on another thread part of what happens on this one. */
  public <T> Callable<T> carry(Callable<T> work) {
    return on ? Context.current().wrap(work) : work;
  }
}
