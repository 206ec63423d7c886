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
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A site on loopback about two towns, with a search engine that answers as SearXNG does. What it
 * was asked for is kept.
 */
final class TestingSite implements AutoCloseable {
  private final HttpServer server;
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final AtomicInteger visits = new AtomicInteger();
  private final Map<String, Answer> pages = new ConcurrentHashMap<>();

  private record Answer(int status, String type, String body, String location) {}

  TestingSite() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 50);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.start();
    html("/", "Vell", "Vell is a land of two towns.", "/aldmoor", "/bryne", "/old", "/map.png");
    html("/aldmoor", "Aldmoor", "Aldmoor is a town in Vell, founded in 1421.", "/bryne", "/closed");
    html("/bryne", "Bryne", "Bryne is a town in Vell with a stone bridge.", "/aldmoor", "/deep");
    html("/deep", "Deep", "The deep lake lies behind Bryne.", "/");
    html("/closed", "Closed", "Nobody but people may read this.");
    put("/old", new Answer(301, "text/html", "", "/bryne"));
    put("/map.png", new Answer(200, "image/png", "no picture", ""));
    put("/style.css", new Answer(200, "text/css", "p { color: red }", ""));
    put("/robots.txt", new Answer(200, "text/plain", "User-agent: *\nDisallow: /closed\n", ""));
  }

  /** Puts up a page, in place of another. */
  TestingSite html(String path, String title, String text, String... links) {
    StringBuilder html = new StringBuilder("<html><head><title>" + title + "</title></head><body>");
    html.append("<article><h1>").append(title).append("</h1><p>").append(text).append("</p><p>");
    html.append("It is told of at some length, so that it is a page like any other. ".repeat(6));
    for (String link : links) {
      html.append("<a href=\"").append(link).append("\">More of ").append(link).append("</a> ");
    }
    put(
        path,
        new Answer(200, "text/html; charset=utf-8", html + "</p></article></body></html>", ""));
    return this;
  }

  TestingSite text(String path, String type, String body) {
    put(path, new Answer(200, type, body, ""));
    return this;
  }

  private void put(String path, Answer answer) {
    pages.put(path, answer);
  }

  String url(String path) {
    return "http://" + host() + path;
  }

  /** Host and port. */
  String host() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  List<String> requests() {
    return List.copyOf(requests);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    requests.add(path);
    Answer answer =
        switch (path) {
          case "/search" -> new Answer(200, "application/json", found(), "");
          case "/visits" -> visit();
          default -> pages.getOrDefault(path, new Answer(404, "text/plain", "none", ""));
        };
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", answer.type());
    if (!answer.location().isEmpty()) {
      exchange.getResponseHeaders().set("Location", answer.location());
    }
    exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private Answer visit() {
    html("/visits-page", "Visits", "This is visit number " + visits.incrementAndGet() + ".");
    return pages.getOrDefault("/visits-page", new Answer(500, "", "", ""));
  }

  private String found() {
    return "{\"results\":[{\"title\":\"Bryne\",\"url\":\"%s\",\"content\":\"A town in Vell with a stone bridge.\"},"
            .formatted(url("/bryne"))
        + "{\"title\":\"Aldmoor\",\"url\":\"%s\",\"content\":\"A town in Vell.\"}]}"
            .formatted(url("/aldmoor"));
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
