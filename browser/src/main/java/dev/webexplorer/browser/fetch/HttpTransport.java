package dev.webexplorer.browser.fetch;

import dev.webexplorer.browser.Outcome;
import dev.webexplorer.browser.fetch.BoundedBody.Received;
import dev.webexplorer.browser.net.Guard;
import dev.webexplorer.browser.net.GuardProxy;
import dev.webexplorer.browser.net.ProxyStatus;
import dev.webexplorer.browser.net.RefusedException;
import dev.webexplorer.browser.net.Target;
import java.io.IOException;
import java.net.ProxySelector;
import java.net.SocketTimeoutException;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.ResponseInfo;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;

/** The network: HTTP/1.1 and HTTP/2 through the guard's proxy, within the limits. */
public final class HttpTransport implements Transport, AutoCloseable {
  private static final Pattern NEVER_READ = Pattern.compile("(image|audio|video|font)/.*");

  private final HttpClient client;
  private final Guard guard;
  private final Identity identity;
  private final Limits limits;

  public HttpTransport(GuardProxy proxy, Identity identity, Limits limits) {
    this(proxy, identity, limits, defaultContext());
  }

  /** Trusts the certificates that the context does. */
  public HttpTransport(GuardProxy proxy, Identity identity, Limits limits, SSLContext context) {
    this.guard = proxy.guard();
    this.identity = identity;
    this.limits = limits;
    this.client =
        HttpClient.newBuilder()
            .proxy(ProxySelector.of(proxy.address()))
            .followRedirects(HttpClient.Redirect.NEVER)
            .sslContext(context)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
  }

  @Override
  public Exchange exchange(Target target, HttpHeaders fields) {
    try {
      guard.checkAsWritten(target);
    } catch (RefusedException e) {
      return Exchange.Unanswered.of(target, Outcome.Status.REFUSED, String.valueOf(e.getMessage()));
    }
    return send(target, fields);
  }

  private Exchange send(Target target, HttpHeaders fields) {
    HttpRequest.Builder builder = HttpRequest.newBuilder(target.uri());
    addAll(builder, identity.fields());
    addAll(builder, fields);
    HttpRequest request = builder.build();
    CompletableFuture<HttpResponse<Received>> answer =
        client.sendAsync(request, info -> new BoundedBody(wanted(info)));
    try {
      return answered(
          target, request, answer.get(limits.answerTime().toNanos(), TimeUnit.NANOSECONDS));
    } catch (ExecutionException e) {
      return failed(target, e.getCause() == null ? e : e.getCause());
    } catch (TimeoutException e) {
      answer.cancel(true);
      String detail = "no whole answer within " + seconds(limits.answerTime());
      return Exchange.Unanswered.of(target, Outcome.Status.TIMED_OUT, detail);
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      return Exchange.Unanswered.of(target, Outcome.Status.FAILED, "interrupted");
    }
  }

  private int wanted(ResponseInfo info) {
    String type = info.headers().firstValue("content-type").orElse("").toLowerCase(Locale.ROOT);
    return NEVER_READ.matcher(type).matches() ? 0 : limits.bytes();
  }

  private Exchange answered(Target target, HttpRequest request, HttpResponse<Received> response) {
    Optional<ProxyStatus> refusal =
        response.headers().firstValue(ProxyStatus.FIELD).flatMap(ProxyStatus::parse);
    if (refusal.isPresent()) {
      return Exchange.Unanswered.of(target, status(refusal.get()), refusal.get().details());
    }
    return new Exchange.Answered(
        target,
        request.headers(),
        response.statusCode(),
        response.headers(),
        response.body().bytes(),
        response.body().truncated(),
        guard.lastAttempt(target.host(), target.port()).flatMap(Guard.Attempt::address),
        Instant.now());
  }

  private static Outcome.Status status(ProxyStatus refusal) {
    return switch (refusal.error()) {
      case "destination_ip_prohibited" -> Outcome.Status.REFUSED;
      case "connection_timeout" -> Outcome.Status.TIMED_OUT;
      default -> Outcome.Status.FAILED;
    };
  }

  /** The client says of a tunnel only that it failed; the guard knows why. */
  private Exchange failed(Target target, Throwable cause) {
    Throwable reason =
        guard
            .lastAttempt(target.host(), target.port())
            .flatMap(Guard.Attempt::failure)
            .<Throwable>map(failure -> failure)
            .orElse(cause);
    Outcome.Status status =
        switch (reason) {
          case RefusedException _ -> Outcome.Status.REFUSED;
          case SocketTimeoutException _ -> Outcome.Status.TIMED_OUT;
          default -> Outcome.Status.FAILED;
        };
    String message = reason.getMessage();
    String detail =
        message == null || !(reason instanceof IOException)
            ? "the connection failed: " + reason
            : message;
    return Exchange.Unanswered.of(target, status, detail.replaceAll("\\s+", " "));
  }

  private static void addAll(HttpRequest.Builder builder, HttpHeaders fields) {
    fields.map().forEach((name, values) -> builder.setHeader(name, String.join(", ", values)));
  }

  private static String seconds(Duration time) {
    return (time.toMillis() + 500) / 1000 + " s";
  }

  private static SSLContext defaultContext() {
    try {
      return SSLContext.getDefault();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has a default TLS context", e);
    }
  }

  static HttpHeaders noFields() {
    return HttpHeaders.of(Map.of(), (name, value) -> true);
  }

  @Override
  public void close() {
    client.shutdownNow();
    client.close();
  }
}
