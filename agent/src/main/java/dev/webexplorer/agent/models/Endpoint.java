package dev.webexplorer.agent.models;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiChatRequestParameters;
import dev.webexplorer.agent.ContextOverflow;
import dev.webexplorer.agent.Paid;
import dev.webexplorer.agent.TokenCounter;
import dev.webexplorer.agent.models.CallFailure.Kind;
import dev.webexplorer.agent.telemetry.ModelPlace;
import dev.webexplorer.agent.telemetry.Telemetry;
import dev.webexplorer.datasets.Usage;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;

/**
 * One model at one address, shared by all who use it. A call waits for its place, is tried again
 * when it fails for a passing reason, and is given up when that takes too long; what the endpoint
 * refuses for good is never tried twice. Thread-safe.
 */
public final class Endpoint {
  /** One that was never there is most likely a wrong address. */
  private static final int MOST_FIRST_RETRIES = 3;

  /** Longest that an answer in words is waited for, retries included. */
  private static final Duration LONGEST = Duration.ofMinutes(20);

  private final ModelSpec spec;
  private final ChatModel model;
  private final TokenCounter counter;
  private final Secret key;
  private final Semaphore places;
  private final Pace requests;
  private final Pace tokens;
  private final Circuit circuit;
  private final CallTape tape;
  private volatile boolean withoutTools;
  private volatile boolean answered;

  private Endpoint(ModelSpec spec, ChatModel model, Secret key, CallTape tape) {
    InstantSource clock = InstantSource.system();
    this.spec = spec;
    this.model = model;
    this.key = key;
    this.counter = Tokenizers.of(spec.model());
    this.places = new Semaphore(spec.limits().concurrency(), true);
    this.requests = new Pace(spec.limits().requestsPerMinute(), clock);
    this.tokens = new Pace(spec.limits().tokensPerMinute(), clock);
    this.circuit = new Circuit(clock);
    this.tape = tape;
    this.withoutTools = tape.refusesTools(spec.name());
  }

  /**
   * Makes an endpoint.
   *
   * @param key sent to the spec's address and nowhere else; empty for none
   */
  public static Endpoint of(ModelSpec spec, String key) {
    return of(spec, key, CallTape.none());
  }

  /**
   * Makes an endpoint whose calls are recorded, or answered from a record.
   *
   * @param key sent to the spec's address and nowhere else; empty for none
   */
  public static Endpoint of(ModelSpec spec, String key, CallTape tape) {
    return of(spec, key, tape, Telemetry.global());
  }

  /** Makes an endpoint, each call of which is told to {@code telemetry}. */
  public static Endpoint of(ModelSpec spec, String key, CallTape tape, Telemetry telemetry) {
    Secret secret = new Secret(key);
    Wire wire = new Wire(spec.baseUrl(), spec.name() + " at " + spec.baseUrl(), secret);
    ChatModel model =
        spec.provider().openAi() || tape instanceof CallReplay
            ? openAi(spec, wire, secret)
            : ProviderModel.of(spec, new WireBuilder(wire), secret);
    return new Endpoint(
        spec,
        telemetry.on() ? new TracedModel(model, place(spec), telemetry) : model,
        secret,
        tape);
  }

  private static ModelPlace place(ModelSpec spec) {
    return new ModelPlace(
        spec.provider().convention(),
        spec.model(),
        spec.baseUrl(),
        spec.temperature(),
        spec.topP());
  }

  private static ChatModel openAi(ModelSpec spec, Wire wire, Secret key) {
    OpenAiChatModel.OpenAiChatModelBuilder builder =
        OpenAiChatModel.builder()
            .httpClientBuilder(new WireBuilder(wire))
            .baseUrl(spec.baseUrl().toString())
            .modelName(spec.model())
            .maxRetries(0)
            .returnThinking(true)
            .sendThinking(spec.sendReasoning())
            .customParameters(spec.body());
    if (key.present()) {
      builder.apiKey(Secret.PLACE);
    }
    spec.temperature().ifPresent(builder::temperature);
    spec.topP().ifPresent(builder::topP);
    return builder.build();
  }

  public ModelSpec spec() {
    return spec;
  }

  /** Returns whether the endpoint has refused to be told of tools. */
  boolean withoutTools() {
    return withoutTools;
  }

  void refusesTools() {
    withoutTools = true;
  }

  /**
   * Asks in words and is answered in words, for whoever runs no agent.
   *
   * @throws ContextOverflow when question and answer do not fit the model's window, by the count
   *     here or by the endpoint's
   * @throws dev.webexplorer.datasets.InputException when there is no answer; the message says why
   * @throws CancellationException when the thread is interrupted
   */
  public Said ask(Prompt prompt) {
    int most = Math.min(prompt.maxOutput(), spec.maxOutput());
    int asked = counter.count(prompt.instructions()) + counter.count(prompt.question());
    if (asked + most > spec.contextWindow()) {
      throw new ContextOverflow(
          "%s: a prompt of %d tokens and an answer of %d do not fit its window of %d"
              .formatted(spec.name(), asked, most, spec.contextWindow()));
    }
    ChatRequest request =
        ChatRequest.builder()
            .messages(
                SystemMessage.from(prompt.instructions()), UserMessage.from(prompt.question()))
            .parameters(
                OpenAiChatRequestParameters.builder()
                    .maxOutputTokens(most)
                    .seed(prompt.seed())
                    .build())
            .build();
    try {
      ChatResponse response = chat(request, asked + most, LONGEST).response();
      Usage usage = Tokens.of(response).orElseGet(() -> Tokens.estimate(asked, response, counter));
      return Said.of(response, new Paid(usage, spec.pricing().usd(usage)));
    } catch (CallFailure e) {
      if (e.kind() == Kind.CONTEXT_LENGTH) {
        throw new ContextOverflow(String.valueOf(e.getMessage()));
      }
      throw e;
    }
  }

  /**
   * What came of a call.
   *
   * @param retries tries that failed before
   */
  record Answer(ChatResponse response, int retries) {}

  /**
   * Asks for a message.
   *
   * @param size of prompt and message in tokens, about
   * @param left after which nobody waits for it any more
   * @throws CallFailure when there is none
   * @throws CancellationException when the thread is interrupted
   */
  Answer chat(ChatRequest request, long size, Duration left) {
    return tape.answer(spec, request, () -> live(request, size, left));
  }

  private Answer live(ChatRequest request, long size, Duration left) {
    Duration most = min(left, spec.limits().giveUp().plus(spec.limits().timeout()));
    long end = System.nanoTime() + most.toNanos();
    long giveUp = System.nanoTime() + min(left, spec.limits().giveUp()).toNanos();
    for (int retries = 0; ; retries++) {
      try {
        return new Answer(attempt(request, size, end), retries);
      } catch (CallFailure e) {
        circuit.failed(e);
        Duration wait = wait(retries, e);
        if (!e.kind().passing()
            || System.nanoTime() + wait.toNanos() > giveUp
            || (e.kind() == Kind.CONNECTION && !answered && retries >= MOST_FIRST_RETRIES)) {
          throw e;
        }
        sleep(wait);
      }
    }
  }

  private ChatResponse attempt(ChatRequest request, long size, long end) {
    acquire();
    try {
      for (Duration wait = circuit.before(); !wait.isZero(); wait = circuit.before()) {
        if (System.nanoTime() + wait.toNanos() > end) {
          throw new CallFailure(Kind.CONNECTION, spec.name() + " is down");
        }
        sleep(wait);
      }
      sleep(requests.take(1));
      sleep(tokens.take(size));
      Duration time = min(spec.limits().timeout(), Duration.ofNanos(end - System.nanoTime()));
      if (time.toMillis() < 1) {
        throw new CallFailure(Kind.TIMEOUT, spec.name() + ": no time is left for a call");
      }
      ChatResponse response = ScopedValue.where(Wire.TIME, time).call(() -> chat(request));
      circuit.succeeded();
      answered = true;
      return response;
    } finally {
      places.release();
    }
  }

  private ChatResponse chat(ChatRequest request) {
    try {
      return model.chat(request);
    } catch (CallFailure | CancellationException e) {
      throw e;
    } catch (RuntimeException e) {
      throw Thrown.failure(spec.name(), e, key);
    }
  }

  private Duration wait(int retries, CallFailure failure) {
    Limits limits = spec.limits();
    Duration doubled =
        min(limits.longestWait(), limits.firstWait().multipliedBy(1L << Math.min(retries, 16)));
    double jitter = ThreadLocalRandom.current().nextDouble(0.5, 1);
    Duration own = Duration.ofNanos((long) (doubled.toNanos() * jitter));
    return failure.retryAfter().map(told -> told.compareTo(own) > 0 ? told : own).orElse(own);
  }

  private void acquire() {
    try {
      places.acquire();
    } catch (InterruptedException e) {
      throw cancelled();
    }
  }

  private static void sleep(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      throw cancelled();
    }
  }

  private static CancellationException cancelled() {
    Thread.currentThread().interrupt();
    return new CancellationException("interrupted while waiting for a call");
  }

  private static Duration min(Duration one, Duration other) {
    return one.compareTo(other) <= 0 ? one : other;
  }
}
