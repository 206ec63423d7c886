package dev.webexplorer.bench.soak;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;

/** A site on loopback with pages that are fast, slow, wrong, endless, or built by scripts. */
final class SoakSite implements AutoCloseable {
  /** The kinds of page, as often as they are asked for. */
  static final List<String> KINDS =
      List.of(
          "fast",
          "fast",
          "fast",
          "fast",
          "fast",
          "slow",
          "slow",
          "error",
          "hang",
          "redirect",
          "circle",
          "inside",
          "endless",
          "drip",
          "cut",
          "app");

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  SoakSite() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 512);
    server.setExecutor(threads);
    server.createContext("/", this::serve);
    server.start();
  }

  String host() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      String kind = exchange.getRequestURI().getPath().split("/", 3)[1];
      answer(kind, exchange);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void answer(String kind, HttpExchange exchange)
      throws IOException, InterruptedException {
    switch (kind) {
      case "fast" -> html(exchange, 200, article("Fast"));
      case "slow" -> {
        Thread.sleep(ThreadLocalRandom.current().nextInt(200, 1_500));
        html(exchange, 200, article("Slow"));
      }
      case "error" -> html(exchange, List.of(403, 404, 410, 418, 500).get(random(5)), "no");
      case "hang" -> Thread.sleep(6_000);
      case "redirect" -> redirect(exchange, "/fast/from");
      case "circle" -> redirect(exchange, "/circle");
      case "inside" -> redirect(exchange, "http://169.254.169.254/latest/meta-data/");
      case "endless" -> pour(exchange, "<p>on and on".repeat(1_000), 0);
      case "drip" -> pour(exchange, "x", 100);
      case "cut" -> {
        exchange.sendResponseHeaders(200, 100_000);
        exchange.getResponseBody().write(article("Cut").getBytes(StandardCharsets.UTF_8));
      }
      case "app" ->
          html(exchange, 200, "<title>App</title><h1>App</h1><div id=root></div><script>" + SCRIPT);
      case "data" -> html(exchange, 200, article("Built"));
      default -> html(exchange, 404, "none");
    }
  }

  private static final String SCRIPT =
      "fetch('/data').then(r => r.text()).then(t => { document.getElementById('root').innerHTML = t;"
          + " new Image().src = '/picture.png'; })</script>";

  private static int random(int bound) {
    return ThreadLocalRandom.current().nextInt(bound);
  }

  private static String article(String title) {
    return "<title>%s</title><article><h1>%s</h1><p>%s</p><p><a href=/fast/1>next</a></article>"
        .formatted(title, title, "Words of a page like any other, number %d. ".repeat(60))
        .replace("%d", Integer.toString(random(1_000_000)));
  }

  private static void html(HttpExchange exchange, int status, String html) throws IOException {
    byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
    exchange.getResponseHeaders().set("Cache-Control", "max-age=60");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private static void redirect(HttpExchange exchange, String to) throws IOException {
    exchange.getResponseHeaders().set("Location", to);
    exchange.sendResponseHeaders(302, -1);
  }

  /** Writes until the client hangs up, a minute at most. */
  private static void pour(HttpExchange exchange, String piece, long pause)
      throws IOException, InterruptedException {
    exchange.getResponseHeaders().set("Content-Type", "text/html");
    exchange.sendResponseHeaders(200, 0);
    long end = System.nanoTime() + 60_000_000_000L;
    try (OutputStream out = exchange.getResponseBody()) {
      while (System.nanoTime() < end) {
        out.write(piece.getBytes(StandardCharsets.UTF_8));
        out.flush();
        Thread.sleep(pause);
      }
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
