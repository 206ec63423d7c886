package dev.webexplorer.browser.engines;

import dev.webexplorer.browser.fetch.BoundedBody;
import dev.webexplorer.browser.fetch.Bytes;
import java.io.IOException;
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
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Sends requests to one engine: so many at once, never along a redirect, answers bounded. */
final class EngineClient {
  private static final int MOST_BYTES = 4 << 20;

  private final HttpClient client =
      HttpClient.newBuilder()
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(Duration.ofSeconds(10))
          .build();
  private final Duration timeout;
  private final Semaphore turns;

  EngineClient(Duration timeout, int atOnce) {
    this.timeout = timeout;
    this.turns = new Semaphore(atOnce, true);
  }

  /**
   * What came back.
   *
   * @param body cut at 4 MB
   */
  record Answer(int status, Optional<Duration> retryAfter, Bytes body) {}

  Answer send(ApiRequest request) throws IOException, InterruptedException {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(request.url()).header("Accept", "application/json");
    request.headers().forEach(builder::header);
    request
        .body()
        .ifPresent(json ->
            builder
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json.toString())));
    turns.acquire();
    try {
      return answer(builder.build());
    } finally {
      turns.release();
    }
  }

  private Answer answer(HttpRequest request) throws IOException, InterruptedException {
    CompletableFuture<HttpResponse<BoundedBody.Received>> answer =
        client.sendAsync(request, info -> new BoundedBody(MOST_BYTES));
    try {
      HttpResponse<BoundedBody.Received> response =
          answer.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
      Bytes body = response.body().bytes();
      return new Answer(response.statusCode(), retryAfter(response), body);
    } catch (TimeoutException e) {
      throw new HttpTimeoutException("no answer");
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
