package dev.webexplorer.browser.chromium;

import static org.assertj.core.api.Assertions.assertThat;

import dev.webexplorer.browser.Outcome.Status;
import dev.webexplorer.browser.Page;
import dev.webexplorer.browser.TestingNet;
import dev.webexplorer.browser.TestingServer;
import dev.webexplorer.browser.fetch.Identity;
import dev.webexplorer.browser.fetch.Politeness;
import dev.webexplorer.browser.live.LiveWeb;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a browser asks of hosts, as the hosts' own server has seen it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DocumentsTest {
  private static final int PER_HOST = 2;
  private static final int INTERVAL_MILLIS = 200;
  private static final String TEXT =
      "<p>" + "Words that the page has of its own, enough to be read. ".repeat(8) + "</p>";

  /** When a host was asked for what. */
  private record Visit(String host, String path, long nanos) {}

  private final List<Visit> log = new CopyOnWriteArrayList<>();
  private final Map<String, AtomicInteger> underWay = new ConcurrentHashMap<>();
  private final AtomicInteger most = new AtomicInteger();
  private final TestingServer server = TestingServer.start(this::answer);
  private final TestingNet net =
      new TestingNet()
          .name("site.test", "93.184.216.1")
          .name("closed.test", "93.184.216.1")
          .name("parts.test", "93.184.216.1")
          .server("93.184.216.1", server);
  private final List<LiveWeb> webs = new ArrayList<>();

  @BeforeAll
  void start() {
    InstalledBrowser browser =
        InstalledBrowser.find(System.getenv()).orElseGet(() -> Assumptions.abort("no Chromium"));
    ChromiumOptions options = ChromiumOptions.of(browser.executable(), Identity.ANONYMOUS);
    Politeness politeness =
        new Politeness(
            PER_HOST, Duration.ofMillis(INTERVAL_MILLIS), Duration.ofSeconds(60), 0, Duration.ZERO);
    webs.add(
        LiveWeb.builder()
            .guard(net.guard())
            .politeness(politeness)
            .browser((proxy, fetcher) -> Chromium.start(proxy, fetcher, options))
            .renderAll()
            .build());
  }

  @AfterAll
  void stop() {
    webs.forEach(LiveWeb::close);
    server.close();
  }

  @Test
  void open_pageOfABrowser_askedForOnceAndItsTextKept() {
    Page page = open("http://site.test/plain");
    assertThat(page.text()).contains("Words that the page", "added by script");
    assertThat(visits("site.test", "/plain")).hasSize(1);
  }

  /** Whether by script, by a form or by a redirect: a host that closes its door is not visited. */
  @Test
  void open_scriptLeadsToWhatRobotsForbid_neverAsked() {
    for (String way : List.of("/to-closed", "/to-redirect-to-closed")) {
      assertThat(open("http://site.test" + way).text()).contains("Words that the page");
    }
    assertThat(open("http://site.test/bare-to-closed").outcome().status())
        .isEqualTo(Status.REFUSED);
    assertThat(open("http://site.test/to-form").text()).contains("Words that the page");
    assertThat(log.stream().filter(visit -> visit.host().equals("closed.test")))
        .allMatch(visit -> visit.path().equals("/robots.txt"))
        .hasSize(1);
    assertThat(visits("site.test", "/form")).isEmpty();
  }

  @Test
  void open_scriptLeadsOnAndOn_everyHopWaitsForTheHostsTurn() {
    long before = log.size();
    assertThat(open("http://site.test/hop4").text()).contains("the end of the hops");
    List<Visit> hops =
        log.stream().skip(before).filter(visit -> visit.path().startsWith("/hop")).toList();
    assertThat(hops)
        .extracting(Visit::path)
        .containsExactly("/hop4", "/hop3", "/hop2", "/hop1", "/hop0");
    for (int i = 1; i < hops.size(); i++) {
      assertThat(hops.get(i).nanos() - hops.get(i - 1).nanos())
          .isGreaterThan(INTERVAL_MILLIS * 500_000L);
    }
  }

  @Test
  void open_goesInACircle_ends() {
    long before = visits("site.test", "/circle").size();
    assertThat(open("http://site.test/circle").text()).contains("Words that the page");
    assertThat(visits("site.test", "/circle").size() - before).isBetween(2L, 11L);
  }

  /** Cookies that a page or a redirect sets are the browser's, and go back to their host. */
  @Test
  void open_cookieOfPageAndRedirect_sentBack() {
    assertThat(open("http://site.test/cookie").text()).contains("the cookies were a=1; b=2");
  }

  @Test
  void open_manyParts_fewAtOnce() {
    assertThat(open("http://site.test/parts").text()).contains("20 parts");
    assertThat(log.stream().filter(visit -> visit.host().equals("parts.test"))).hasSize(20);
    assertThat(most.get()).isBetween(1, PER_HOST);
  }

  private Page open(String url) {
    return webs.getFirst().open(URI.create(url));
  }

  private List<Visit> visits(String host, String path) {
    return log.stream()
        .filter(visit -> visit.host().equals(host) && visit.path().equals(path))
        .toList();
  }

  private void answer(TestingServer.Request request, OutputStream out)
      throws IOException, InterruptedException {
    String host = String.valueOf(request.headers().get("host"));
    log.add(new Visit(host, request.path(), System.nanoTime()));
    if (host.equals("parts.test")) {
      part(out);
      return;
    }
    String path = request.path();
    switch (path) {
      case "/robots.txt" -> robots(host, out);
      case "/plain" -> html(out, "document.body.append('added by script')");
      case "/to-closed" -> html(out, "location = 'http://closed.test/page'");
      case "/bare-to-closed" ->
          out.write(TestingServer.html("<script>location = 'http://closed.test/page'</script>"));
      case "/to-redirect-to-closed" -> html(out, "location = '/redirect-to-closed'");
      case "/redirect-to-closed" ->
          out.write(TestingServer.redirect("http://closed.test/page?from=redirect"));
      case "/to-form" ->
          html(
              out,
              "document.body.innerHTML += '<form id=f method=post action=/form></form>';"
                  + " f.submit()");
      case "/circle" -> html(out, "location = '/circle'");
      case "/hop0" -> html(out, "document.body.append('the end of the hops')");
      case "/hop1", "/hop3" -> redirect(out, "/hop" + (path.charAt(4) - '1'));
      case "/hop2", "/hop4" -> html(out, "location = '/hop" + (path.charAt(4) - '1') + "'");
      case "/cookie" -> page(out, "location = '/cookie-redirect'", "Set-Cookie: a=1; Path=/");
      case "/cookie-redirect" -> redirect(out, "/cookies", "Set-Cookie: b=2; HttpOnly; Path=/");
      case "/cookies" ->
          out.write(
              TestingServer.html(
                  "<p>the cookies were %s</p>%s".formatted(request.headers().get("cookie"), TEXT)));
      case "/parts" ->
          html(
              out,
              "Promise.all([...Array(20).keys()].map(i => fetch('http://parts.test/' + i, {mode:"
                  + " 'no-cors'}))).then(all => document.body.append(all.length + ' parts'))");
      default -> out.write(TestingServer.missing());
    }
  }

  private void part(OutputStream out) throws IOException, InterruptedException {
    AtomicInteger now = underWay.computeIfAbsent("parts.test", host -> new AtomicInteger());
    most.accumulateAndGet(now.incrementAndGet(), Math::max);
    Thread.sleep(30);
    now.decrementAndGet();
    out.write(TestingServer.answer("200 OK", new byte[] {'x'}));
  }

  private static void robots(String host, OutputStream out) throws IOException {
    String rules = host.equals("closed.test") ? "User-agent: *\nDisallow: /\n" : "";
    out.write(TestingServer.answer("200 OK", rules.getBytes(StandardCharsets.UTF_8)));
  }

  private static void html(OutputStream out, String script) throws IOException {
    page(out, script);
  }

  private static void page(OutputStream out, String script, String... fields) throws IOException {
    String html = "<body>" + TEXT + "<script>" + script + "</script></body>";
    out.write(
        TestingServer.answer(
            "200 OK",
            html.getBytes(StandardCharsets.UTF_8),
            Stream.concat(Stream.of("Content-Type: text/html"), Stream.of(fields))
                .toArray(String[]::new)));
  }

  private static void redirect(OutputStream out, String to, String... fields) throws IOException {
    out.write(
        TestingServer.answer(
            "302 Found",
            new byte[0],
            Stream.concat(Stream.of("Location: " + to), Stream.of(fields)).toArray(String[]::new)));
  }
}
