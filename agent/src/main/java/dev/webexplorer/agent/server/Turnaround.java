package dev.webexplorer.agent.server;

import com.sun.net.httpserver.HttpExchange;
import dev.webexplorer.agent.TokenCounter;
import dev.webexplorer.agent.ToolSpec;
import dev.webexplorer.datasets.Message;
import dev.webexplorer.datasets.Usage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** One request, from its body to its answer or fault. */
final class Turnaround {
  private static final String JSON = "application/json";
  private static final long HANG_MILLIS = 600_000;

  private final HttpExchange exchange;
  private final CallLog log;
  private final Responder responder;
  private final Conduct conduct;

  Turnaround(HttpExchange exchange, CallLog log, Responder responder, Conduct conduct) {
    this.exchange = exchange;
    this.log = log;
    this.responder = responder;
    this.conduct = conduct;
  }

  static void models(HttpExchange exchange) throws IOException {
    try (exchange) {
      send(
          exchange,
          200,
          JSON,
          "{\"object\":\"list\",\"data\":[{\"id\":\"fake\",\"object\":\"model\"}]}");
    }
  }

  void run(AtomicLong calls) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      Asked asked = Asked.of(calls.incrementAndGet(), ModelServer.read(body));
      Optional<Fault> fault =
          unauthorized() ? Optional.of(Fault.UNAUTHORIZED) : conduct.faults().of(asked);
      Thread.sleep(conduct.latency());
      answer(asked, fault);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean unauthorized() {
    return conduct.key().isPresent()
        && !("Bearer " + conduct.key().get())
            .equals(exchange.getRequestHeaders().getFirst("Authorization"));
  }

  private static CallLog.Call call(Asked asked, Optional<Fault> fault, Usage usage) {
    String outcome = fault.map(f -> f.name().toLowerCase(Locale.ROOT)).orElse("ok");
    return new CallLog.Call(asked.conversation(), asked.turn(), outcome, usage);
  }

  private void answer(Asked asked, Optional<Fault> fault) throws InterruptedException, IOException {
    if (fault.isPresent() && !fault.get().answers()) {
      log.add(call(asked, fault, Usage.NONE));
      fail(fault.get());
      return;
    }
    log.watch(asked);
    Reply reply = responder.reply(asked);
    Usage usage = usage(asked, reply.message());
    Completion completion = completion(asked, reply, usage, fault);
    CallLog.Call call = call(asked, fault, usage);
    log.add(call);
    try {
      if (asked.body().path("stream").asBoolean()) {
        send(exchange, 200, "text/event-stream", completion.stream());
      } else {
        send(exchange, 200, JSON, completion.whole().toString());
      }
    } catch (IOException e) {
      log.gone(call);
    }
  }

  private static Completion completion(
      Asked asked, Reply reply, Usage usage, Optional<Fault> fault) {
    boolean filtered = fault.equals(Optional.of(Fault.CONTENT_FILTER));
    return new Completion(
        asked.number(),
        asked.body().path("model").asText(),
        filtered ? new Reply(reply.message(), "content_filter") : reply,
        usage,
        !fault.equals(Optional.of(Fault.NO_USAGE)));
  }

  private static Usage usage(Asked asked, Message.Assistant reply) {
    long input = 0;
    for (Message message : asked.messages()) {
      input += TokenCounter.ESTIMATE.count(message);
    }
    for (ToolSpec tool : asked.tools()) {
      input += TokenCounter.ESTIMATE.count(tool.parameters().toString());
    }
    return new Usage(
        Math.max(1, input),
        0,
        Math.max(1, TokenCounter.ESTIMATE.count(reply)),
        TokenCounter.ESTIMATE.count(reply.reasoning()));
  }

  private void fail(Fault fault) throws IOException, InterruptedException {
    switch (fault) {
      case RATE_LIMIT -> {
        exchange.getResponseHeaders().set("Retry-After", "0");
        send(exchange, 429, JSON, error("rate_limit_exceeded", "Slow down."));
      }
      case SERVER_ERROR -> send(exchange, 500, JSON, error("server_error", "It broke."));
      case HANG -> Thread.sleep(HANG_MILLIS);
      case DISCONNECT -> disconnect();
      case INVALID_JSON -> send(exchange, 200, JSON, "{\"id\":\"x\",\"choices\":[{\"message\":{");
      case WRONG_TYPE -> send(exchange, 200, "text/html", "<html><body>Welcome</body></html>");
      case EMPTY_CHOICES -> send(exchange, 200, JSON, "{\"id\":\"x\",\"choices\":[]}");
      case CONTEXT_LENGTH ->
          send(
              exchange,
              400,
              JSON,
              error("context_length_exceeded", "This model's maximum context length is 8 tokens."));
      case TOOLS_REFUSED ->
          send(exchange, 400, JSON, error("invalid_request", "This model does not support tools."));
      case UNAUTHORIZED -> send(exchange, 401, JSON, error("invalid_api_key", "Wrong key."));
      case REDIRECT -> {
        exchange.getResponseHeaders().set("Location", "http://127.0.0.1:9/v1/chat/completions");
        send(exchange, 307, JSON, "{}");
      }
      case NO_USAGE, CONTENT_FILTER -> throw new IllegalStateException(fault + " is an answer");
    }
  }

  private static String error(String code, String message) {
    return "{\"error\":{\"message\":\"%s\",\"type\":\"%s\",\"code\":\"%s\"}}"
        .formatted(message, code, code);
  }

  /** Promises more than it sends. */
  private void disconnect() throws IOException {
    byte[] part = "{\"id\":\"x\",\"choices\":[{\"mess".getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", JSON);
    exchange.sendResponseHeaders(200, part.length + 1000L);
    OutputStream out = exchange.getResponseBody();
    out.write(part);
    out.flush();
  }

  private static void send(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.getResponseBody().flush();
  }
}
