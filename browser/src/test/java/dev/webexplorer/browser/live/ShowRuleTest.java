package dev.webexplorer.browser.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.webexplorer.browser.Outcome;
import dev.webexplorer.browser.Outcome.Status;
import dev.webexplorer.browser.Page;
import dev.webexplorer.browser.TestingNet;
import dev.webexplorer.browser.TestingServer;
import dev.webexplorer.browser.Web;
import dev.webexplorer.browser.fetch.Fetched;
import dev.webexplorer.browser.net.Target;
import dev.webexplorer.browser.render.Rendered;
import dev.webexplorer.browser.render.Renderer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which pages are given to a browser, and what is made of what it shows. */
class ShowRuleTest {
  private final TestingServer site = TestingServer.start(ShowRuleTest::answer);
  private final TestingNet net =
      new TestingNet()
          .name("site.test", "93.184.216.34")
          .name("other.test", "93.184.216.34")
          .server("93.184.216.34", site);
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private volatile String shown = TestingSite.article("Shown", "What the browser has shown.");

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void needed_shellsAndBarePages_noOthers() {
    try (Web web = web().build()) {
      assertThat(open(web, "/shell").title()).isEqualTo("Shown");
      assertThat(open(web, "/bare").title()).isEqualTo("Shown");
      assertThat(open(web, "/article").title()).isEqualTo("Article");
      assertThat(open(web, "/short").text()).contains("Short, but whole.");
      assertThat(open(web, "/data.json").outcome().ok()).isTrue();
    }
    assertThat(asked).containsExactly("/shell", "/bare");
  }

  @Test
  void all_htmlAlone() {
    try (Web web = web().renderAll().build()) {
      assertThat(open(web, "/article").title()).isEqualTo("Shown");
      assertThat(open(web, "/data.json").text()).contains("\"metal\"");
      assertThat(open(web, "/none").outcome().status()).isEqualTo(Status.NOT_FOUND);
    }
    assertThat(asked).containsExactly("/article");
  }

  @Test
  void hosts_theirPagesAlone() {
    try (Web web = web().renderHosts(Set.of("other.test")).build()) {
      assertThat(open(web, "/article").title()).isEqualTo("Article");
      assertThat(web.open(URI.create("http://other.test/article")).title()).isEqualTo("Shown");
    }
  }

  /** A browser that fails, or shows less, leaves what could be read without it. */
  @Test
  void browserShowsNothing_thePageAsItWasReadStands() {
    shown = "<html><body></body></html>";
    try (Web web = web().renderAll().build()) {
      assertThat(open(web, "/article").title()).isEqualTo("Article");
      assertThat(open(web, "/shell").outcome().status()).isEqualTo(Status.EMPTY);
    }
    shown = "";
    try (Web web = web().renderAll().build()) {
      assertThat(open(web, "/article").title()).isEqualTo("Article");
      assertThat(open(web, "/shell").outcome())
          .isEqualTo(new Outcome(Status.TIMED_OUT, "the browser was too slow"));
    }
  }

  private LiveWebBuilder web() {
    return LiveWeb.builder()
        .guard(net.guard())
        .limits(TestingSite.LIMITS)
        .politeness(TestingSite.HURRIED)
        .ignoreRobots()
        .browser((proxy, fetcher) -> new Browser());
  }

  private static Page open(Web web, String path) {
    return web.open(URI.create("http://site.test" + path));
  }

  private static void answer(TestingServer.Request request, OutputStream out) throws IOException {
    switch (request.path()) {
      case "/article" ->
          out.write(
              TestingServer.html(
                  TestingSite.article("Article", "Words of a page like any other.")
                      + "<script>let x = 1</script>"));
      case "/shell" ->
          out.write(
              TestingServer.html(
                  "<div id=root></div><noscript>Please enable JavaScript.</noscript><script"
                      + " src=/a.js></script>"));
      case "/bare" ->
          out.write(TestingServer.html("<h1>Metals</h1><ul id=x></ul><SCRIPT src=/a.js></SCRIPT>"));
      case "/short" -> out.write(TestingServer.html("<h1>Note</h1><p>Short, but whole.</p>"));
      case "/data.json" ->
          out.write(
              TestingServer.answer(
                  "200 OK",
                  "{\"metal\":\"<script>\"}".getBytes(StandardCharsets.UTF_8),
                  "Content-Type: application/json"));
      default -> out.write(TestingServer.missing());
    }
  }

  /** Shows the same for every address; nothing at all means that it has failed. */
  private final class Browser implements Renderer {
    @Override
    public Rendered render(Fetched.Document document) {
      Target target = document.target();
      asked.add(target.uri().getPath());
      return shown.isEmpty()
          ? new Rendered.Failed(new Outcome(Status.TIMED_OUT, "the browser was too slow"))
          : new Rendered.Dom(target, shown, Instant.EPOCH);
    }

    @Override
    public void close() {}
  }
}
