package dev.webexplorer.agent.models;

import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import dev.webexplorer.agent.models.CallFailure.Kind;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;

/**
 * What LangChain4j sends, sent: over HTTP/1.1, which every server speaks, to the endpoint's own
 * address, along no redirect, with a bound on time and size. Interrupting the thread ends the call.
 */
final class Wire implements dev.langchain4j.http.client.HttpClient {
  /** How long the call on this thread may take. */
  static final ScopedValue<Duration> TIME = ScopedValue.newInstance();

  private static final long MOST_BYTES = 64L << 20;
  private static final Duration CONNECT = Duration.ofSeconds(20);

  /** One for all endpoints: connections are kept by host. */
  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(CONNECT)
          .executor(Executors.newVirtualThreadPerTaskExecutor())
          .build();

  private final URI baseUrl;
  private final String endpoint;
  private final Secret key;
  private final AnswerBody answers;

  Wire(URI baseUrl, String endpoint, Secret key) {
    this.baseUrl = baseUrl;
    this.endpoint = endpoint;
    this.key = key;
    this.answers = new AnswerBody(endpoint, new Refusals(endpoint, InstantSource.system()));
  }

  @Override
  public SuccessfulHttpResponse execute(HttpRequest request) {
    HttpResponse<byte[]> response = send(request);
    try {
      byte[] message =
          answers.message(
              response.statusCode(),
              response.headers().firstValue("Content-Type").orElse(""),
              response.body(),
              response.headers().firstValue("Retry-After"));
      return SuccessfulHttpResponse.builder()
          .statusCode(200)
          .headers(response.headers().map())
          .body(message)
          .build();
    } catch (CallFailure e) {
      throw hidden(e);
    }
  }

  private CallFailure hidden(CallFailure failure) {
    String message = String.valueOf(failure.getMessage());
    return new CallFailure(failure.kind(), key.hidden(message), failure.retryAfter());
  }

  private HttpResponse<byte[]> send(HttpRequest request) {
    try {
      return CLIENT.send(
          plain(request), BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES));
    } catch (HttpTimeoutException e) {
      throw new CallFailure(
          Kind.TIMEOUT, endpoint + " gave no answer in " + TIME.get().toSeconds() + " s");
    } catch (ConnectException e) {
      throw new CallFailure(Kind.CONNECTION, endpoint + " cannot be reached" + reason(e));
    } catch (IOException e) {
      throw new CallFailure(
          Kind.CONNECTION, "the connection to " + endpoint + " broke" + reason(e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted during a call");
    }
  }

  private static String reason(IOException e) {
    return Optional.ofNullable(e.getMessage()).map(text -> ": " + text).orElse("");
  }

  private java.net.http.HttpRequest plain(HttpRequest request) {
    URI address = URI.create(request.url());
    if (!address.getAuthority().equals(baseUrl.getAuthority())) {
      throw new IllegalStateException(
          "a call of " + endpoint + " would go to " + address.getHost());
    }
    java.net.http.HttpRequest.Builder plain =
        java.net.http.HttpRequest.newBuilder(address)
            .timeout(TIME.get())
            .POST(BodyPublishers.ofString(request.body()));
    request
        .headers()
        .forEach((name, values) -> {
          if (key.present() || !name.equalsIgnoreCase("Authorization")) {
            values.forEach(value -> plain.header(name, key.placed(value)));
          }
        });
    return plain.build();
  }

  @Override
  public void execute(
      HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
    throw new UnsupportedOperationException("messages are asked for whole");
  }
}
