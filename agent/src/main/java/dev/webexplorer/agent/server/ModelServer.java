package dev.webexplorer.agent.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/**
 * An OpenAI-compatible server on loopback: {@code POST /v1/chat/completions}, whole and streamed,
 * and {@code GET /v1/models}. Each request has a virtual thread.
 */
public final class ModelServer implements AutoCloseable {
  private static final int BACKLOG = 8192;
  private static final ObjectMapper JSON = new ObjectMapper();

  static {
    // small answers at once, and as many connections kept as agents may have
    System.setProperty("sun.net.httpserver.nodelay", "true");
    System.setProperty("sun.net.httpserver.maxIdleConnections", "20000");
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CallLog log = new CallLog();
  private final AtomicLong calls = new AtomicLong();
  private final Responder responder;
  private volatile Conduct conduct;

  private ModelServer(int port, Responder responder, Conduct conduct) throws IOException {
    this.responder = responder;
    this.conduct = conduct;
    this.server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
    server.setExecutor(threads);
    server.createContext(
        "/v1/chat/completions",
        exchange -> new Turnaround(exchange, log, responder(), conduct()).run(calls));
    server.createContext("/v1/models", Turnaround::models);
    server.start();
  }

  /**
   * Starts a server.
   *
   * @param port 0 for any that is free
   */
  public static ModelServer start(int port, Responder responder, Conduct conduct) {
    try {
      return new ModelServer(port, responder, conduct);
    } catch (IOException e) {
      throw new UncheckedIOException("port " + port, e);
    }
  }

  /** Starts a server that behaves, on any free port. */
  public static ModelServer start(Responder responder) {
    return start(0, responder, Conduct.GOOD);
  }

  private Responder responder() {
    return responder;
  }

  private Conduct conduct() {
    return conduct;
  }

  /** Changes how it behaves from the next request on. */
  public void behave(Conduct value) {
    conduct = value;
  }

  /** Returns the address that clients are given. */
  public URI baseUrl() {
    InetSocketAddress address = server.getAddress();
    return URI.create(
        "http://" + address.getAddress().getHostAddress() + ":" + address.getPort() + "/v1");
  }

  public CallLog log() {
    return log;
  }

  static JsonNode read(byte[] body) throws IOException {
    return JSON.readTree(body);
  }

  @Override
  public void close() {
    threads.shutdownNow();
    server.stop(0);
    threads.close();
  }
}
