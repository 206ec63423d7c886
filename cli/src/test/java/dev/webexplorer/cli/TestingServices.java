package dev.webexplorer.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** Sites and services on loopback, by the paths that they are asked for; a proxy as well. */
final class TestingServices implements AutoCloseable {
  private final HttpServer server;
  private final Map<String, Answer> answers = new ConcurrentHashMap<>();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();

  private record Answer(int status, String type, String body) {}

  /**
   * A request.
   *
   * @param address as the request has it: a path, or what a proxy is asked for
   */
  record Asked(String address, String key, String body) {}

  TestingServices() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::serve);
    server.start();
  }

  TestingServices page(String path, String html) {
    return answer(path, 200, "text/html; charset=utf-8", html);
  }

  TestingServices json(String path, int status, String json) {
    return answer(path, status, "application/json", json);
  }

  TestingServices answer(String path, int status, String type, String body) {
    answers.put(path, new Answer(status, type, body));
    return this;
  }

  String host() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  String url(String path) {
    return "http://" + host() + path;
  }

  List<Asked> asked() {
    return List.copyOf(asked);
  }

  List<String> addresses() {
    return asked.stream().map(Asked::address).toList();
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      String key =
          exchange.getRequestHeaders().entrySet().stream()
              .filter(header -> header.getValue().getFirst().contains("the-key"))
              .map(header -> header.getKey() + ": " + header.getValue().getFirst())
              .findFirst()
              .orElse("");
      asked.add(new Asked(exchange.getRequestURI().toString(), key, body));
      Answer answer =
          answers.getOrDefault(
              exchange.getRequestURI().getPath(), new Answer(404, "text/plain", "none"));
      byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", answer.type());
      exchange.getResponseHeaders().set("Retry-After", "0");
      exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
