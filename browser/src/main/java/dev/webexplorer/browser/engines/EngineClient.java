package dev.webexplorer.browser.engines;

import dev.webexplorer.browser.fetch.BoundedBody;
import dev.webexplorer.browser.fetch.Bytes;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Sends requests to one service: so many at once, never along a redirect, again when it is busy,
 * answers bounded.
 */
final class EngineClient {
  private static final int MOST_BYTES = 4 << 20;

  private final HttpClient client;
  private final EnginePatience patience;
  private final Semaphore turns;

  EngineClient(EnginePatience patience, Optional<InetSocketAddress> proxy) {
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(10));
    proxy.map(ProxySelector::of).ifPresent(builder::proxy);
    this.client = builder.build();
    this.patience = patience;
    this.turns = new Semaphore(patience.atOnce(), true);
  }

  /**
   * What came back.
   *
   * @param body cut at 4 MB
   */
  record Answer(int status, Optional<Duration> retryAfter, Bytes body) {}

  /** Returns the last answer; a service that is busy has been asked again until then. */
  Answer send(ApiRequest request) throws IOException, InterruptedException {
    HttpRequest prepared = prepared(request);
    for (int attempt = 0; ; attempt++) {
      Answer answer = inTurn(prepared);
      Optional<Duration> pause = pause(answer, attempt);
      if (pause.isEmpty()) {
        return answer;
      }
      Thread.sleep(pause.get());
    }
  }

  private static HttpRequest prepared(ApiRequest request) {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(request.url()).header("Accept", "application/json");
    request.headers().forEach(builder::header);
    request
        .body()
        .ifPresent(json ->
            builder
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json.toString())));
    return builder.build();
  }

  private Answer inTurn(HttpRequest request) throws IOException, InterruptedException {
    turns.acquire();
    try {
      return answer(request);
    } finally {
      turns.release();
    }
  }

  /** Returns how long to wait before asking again, or nothing if the answer stands. */
  private Optional<Duration> pause(Answer answer, int attempt) {
    boolean again = answer.status() == 429 || answer.status() >= 500;
    if (!again || attempt >= patience.retries()) {
      return Optional.empty();
    }
    double jitter = ThreadLocalRandom.current().nextDouble(0.75, 1.25);
    long nanos = (long) (patience.backoff().toNanos() * Math.scalb(jitter, attempt));
    return Optional.of(answer.retryAfter().orElse(Duration.ofNanos(nanos)))
        .filter(pause -> pause.compareTo(patience.longestPause()) <= 0);
  }

  private Answer answer(HttpRequest request) throws IOException, InterruptedException {
    CompletableFuture<HttpResponse<BoundedBody.Received>> answer =
        client.sendAsync(request, info -> new BoundedBody(MOST_BYTES));
    try {
      HttpResponse<BoundedBody.Received> response =
          answer.get(patience.timeout().toNanos(), TimeUnit.NANOSECONDS);
      Bytes body = response.body().bytes();
      return new Answer(response.statusCode(), retryAfter(response), body);
    } catch (TimeoutException e) {
      throw new HttpTimeoutException("no answer within " + patience.timeout().toSeconds() + " s");
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
    } finally {
      answer.cancel(true);
    }
  }

  private static Optional<Duration> retryAfter(HttpResponse<?> response) {
    return response
        .headers()
        .firstValue("Retry-After")
        .filter(value -> value.matches("[0-9]{1,6}"))
        .map(value -> Duration.ofSeconds(Long.parseLong(value)));
  }
}
