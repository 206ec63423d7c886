package dev.webexplorer.browser.live;

import dev.webexplorer.browser.TestingNet;
import dev.webexplorer.browser.TestingServer;
import dev.webexplorer.browser.engines.Engine;
import dev.webexplorer.browser.engines.EngineSettings;
import dev.webexplorer.browser.fetch.Limits;
import dev.webexplorer.browser.fetch.Politeness;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A site of every kind of page, {@code http://site.test}, and a search engine that knows it. */
final class TestingSite implements AutoCloseable {
  static final Limits LIMITS =
      new Limits(Duration.ofSeconds(4), Duration.ofSeconds(20), 100_000, 1 << 20, 5);
  static final Politeness HURRIED =
      new Politeness(8, Duration.ZERO, Duration.ofSeconds(30), 0, Duration.ZERO);

  private final AtomicInteger visits = new AtomicInteger();
  private final TestingServer site = TestingServer.start(this::answer);
  private final TestingServer engine = TestingServer.start(TestingSite::search);
  private final TestingNet net =
      new TestingNet().name("site.test", "93.184.216.34").server("93.184.216.34", site);

  static URI url(String path) {
    return URI.create("http://site.test" + path);
  }

  TestingServer server() {
    return site;
  }

  TestingNet net() {
    return net;
  }

  LiveWebBuilder web() {
    EngineSettings settings = new EngineSettings(engine.url("/"), "secret-key", "", "");
    return LiveWeb.builder()
        .guard(net.guard())
        .limits(LIMITS)
        .politeness(HURRIED)
        .engines(List.of(Engine.SERPER.open(settings)));
  }

  static String article(String title, String body) {
    return "<html><head><title>"
        + title
        + "</title></head><body><article><h1>"
        + title
        + "</h1><p>"
        + (body + " ").repeat(20)
        + "</p><p><a href='/next'>The next page</a> of it.</p></article></body></html>";
  }

  private void answer(TestingServer.Request request, OutputStream out)
      throws IOException, InterruptedException {
    switch (request.path()) {
      case "/robots.txt" -> out.write(text("User-agent: *\nDisallow: /closed\n"));
      case "/" -> out.write(TestingServer.html(article("Home", "A page like any other.")));
      case "/visits" ->
          out.write(
              TestingServer.html(
                  article("Visits", "Visit " + visits.incrementAndGet() + " it is.")));
      case "/from" -> out.write(TestingServer.redirect("/"));
      case "/inside" -> out.write(TestingServer.redirect("http://169.254.169.254/latest/"));
      case "/slow" -> Thread.sleep(60_000);
      case "/plain" -> out.write(text("Plain words."));
      case "/shell" ->
          out.write(
              TestingServer.html(
                  "<html><head><title>App</title></head><body><div id=root></div>"
                      + "<noscript>You need to enable JavaScript to run this app.</noscript><script src=/app.js></script></body></html>"));
      default -> out.write(TestingServer.missing());
    }
  }

  private static byte[] text(String text) {
    return TestingServer.answer(
        "200 OK", text.getBytes(StandardCharsets.UTF_8), "Content-Type: text/plain");
  }

  private static void search(TestingServer.Request request, OutputStream out) throws IOException {
    String found =
        request.body().contains("nothing")
            ? "{\"organic\":[]}"
            : "{\"organic\":[{\"title\":\"Home\",\"link\":\"http://site.test/\",\"snippet\":\"A page\"}]}";
    out.write(
        TestingServer.answer(
            "200 OK", found.getBytes(StandardCharsets.UTF_8), "Content-Type: application/json"));
  }

  @Override
  public void close() {
    site.close();
    engine.close();
  }
}
