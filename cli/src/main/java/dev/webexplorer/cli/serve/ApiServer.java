package dev.webexplorer.cli.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/**
 * Endpoints over HTTP: {@code POST} of JSON, answered by JSON; {@code {"error": …}} with 4xx or 5xx
 * where that fails. {@code GET /} tells what is served. Each request has a virtual thread; what is
 * too much at once is turned away with 503.
 */
public final class ApiServer implements AutoCloseable {
  private static final int BACKLOG = 1024;
  private static final int MOST_AT_ONCE = 1024;
  private static final int SECONDS_TO_END = 3;

  static {
    // small answers at once, kept connections for many clients, and nobody may drip a request
    System.setProperty("sun.net.httpserver.nodelay", "true");
    System.setProperty("sun.net.httpserver.maxIdleConnections", "4096");
    System.setProperty("sun.net.httpserver.maxReqTime", "60");
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Semaphore atOnce = new Semaphore(MOST_AT_ONCE);

  private ApiServer(HttpServer server) {
    this.server = server;
  }

  /**
   * Starts a server.
   *
   * @param at port 0 for any that is free
   * @param access who may ask
   * @param about what {@code GET /} answers
   * @param endpoints by their paths
   * @param problems takes a line for each request that failed by no fault of the client's
   */
  public static ApiServer start(
      InetSocketAddress at,
      Access access,
      Object about,
      Map<String, Endpoint> endpoints,
      Consumer<String> problems) {
    try {
      ApiServer api = new ApiServer(HttpServer.create(at, BACKLOG));
      api.server.setExecutor(api.threads);
      api.server.createContext(
          "/", exchange -> api.serve(new ApiRequest(exchange, access, about, endpoints, problems)));
      api.server.start();
      return api;
    } catch (IOException e) {
      throw new UncheckedIOException(at.toString(), e);
    }
  }

  private void serve(ApiRequest request) throws IOException {
    if (!atOnce.tryAcquire()) {
      request.turnAway(MOST_AT_ONCE);
      return;
    }
    try {
      request.answer();
    } finally {
      atOnce.release();
    }
  }

  /** Returns the address that clients are given. */
  public URI url() {
    InetSocketAddress address = server.getAddress();
    String host = address.getAddress().getHostAddress();
    String written = host.contains(":") ? "[" + host.replaceFirst("%.*", "") + "]" : host;
    return URI.create("http://" + written + ":" + address.getPort());
  }

  /** Takes no more requests, and waits a moment for those under way. */
  @Override
  public void close() {
    server.stop(SECONDS_TO_END);
    threads.shutdownNow();
  }

  /**
   * Who may ask.
   *
   * @param token what requests must bring as {@code Authorization: Bearer}; empty for none
   */
  public record Access(String token) {
    /** Whether the request brings the token, compared in a time that tells nothing of it. */
    boolean allows(HttpExchange exchange) {
      String brought =
          java.util.Objects.requireNonNullElse(
              exchange.getRequestHeaders().getFirst("Authorization"), "");
      return token.isEmpty()
          || java.security.MessageDigest.isEqual(
              ("Bearer " + token).getBytes(java.nio.charset.StandardCharsets.UTF_8),
              brought.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** The token stays out of logs. */
    @Override
    public String toString() {
      return token.isEmpty() ? "anybody" : "with a token";
    }
  }
}
