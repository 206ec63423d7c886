package dev.webexplorer.browser.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.webexplorer.browser.Outcome;
import dev.webexplorer.browser.Outcome.Status;
import dev.webexplorer.browser.TestingServer;
import dev.webexplorer.browser.net.AllowedHosts;
import dev.webexplorer.browser.net.Guard;
import dev.webexplorer.browser.net.GuardProxy;
import dev.webexplorer.browser.net.Target;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RobotsTransportTest {
  private volatile byte[] robots = TestingServer.missing();
  private final TestingServer server =
      TestingServer.start((request, out) ->
          out.write(request.path().equals("/robots.txt") ? robots : TestingServer.html("a page")));
  private final GuardProxy proxy =
      GuardProxy.start(Guard.allowing(new AllowedHosts(Set.of("127.0.0.1"))));
  private final HttpTransport http = new HttpTransport(proxy, Identity.ANONYMOUS, Limits.DEFAULT);
  private final Politeness politeness =
      new Politeness(8, Duration.ZERO, Duration.ofSeconds(30), 0, Duration.ZERO);
  private final HostPaces paces = new HostPaces(politeness);
  private final Transport transport =
      new RobotsTransport(new PoliteTransport(http, paces, politeness), paces, Limits.DEFAULT);

  @AfterEach
  void stop() {
    http.close();
    proxy.close();
    server.close();
  }

  /** The examples of RFC 9309, and its rules of precedence. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "User-agent: *~Disallow: /a | /a/b | false",
        "User-agent: *~Disallow: /a | /b | true",
        "User-agent: *~Disallow: /~~User-agent: webexplorer~Allow: / | /b | true",
        "User-agent: WebExplorer~Disallow: /~~User-agent: *~Allow: / | /b | false",
        "User-agent: other~Disallow: / | /b | true",
        "User-agent: *~Disallow: /example/~Allow: /example/page | /example/page/x | true",
        "User-agent: *~Disallow: *.gif$ | /a/b.gif | false",
        "User-agent: *~Disallow: *.gif$ | /a/b.gif?x | true",
        "User-agent: *~Disallow: | /b | true",
        "User-agent: *~Disallow: /%61 | /a | false",
        "<html>no rules at all</html> | /b | true",
      })
  void exchange_rules_heeded(String rules, String path, boolean allowed) throws IOException {
    robots =
        TestingServer.answer("200 OK", rules.replace('~', '\n').getBytes(StandardCharsets.UTF_8));
    Exchange exchange = get(path);
    assertThat(exchange instanceof Exchange.Answered).isEqualTo(allowed);
    assertThat(server.count(path)).isEqualTo(allowed ? 1 : 0);
    if (exchange instanceof Exchange.Unanswered(Target target, Outcome outcome)) {
      assertThat(outcome)
          .isEqualTo(
              new Outcome(
                  Status.REFUSED,
                  "robots.txt of "
                      + target.origin()
                      + " does not allow it (--ignore-robots would)"));
    }
  }

  @Test
  void exchange_missingFile_allowsAndIsAskedForOnce() throws IOException {
    assertThat(get("/a")).isInstanceOf(Exchange.Answered.class);
    assertThat(get("/b")).isInstanceOf(Exchange.Answered.class);
    assertThat(server.count("/robots.txt")).isEqualTo(1);
  }

  /** RFC 9309, 2.3.1.3: what is not shown to us allows all. */
  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 410, 451})
  void exchange_fileNotShown_allowed(int status) throws IOException {
    robots = TestingServer.answer(status + " No", new byte[0]);
    assertThat(get("/a")).isInstanceOf(Exchange.Answered.class);
  }

  /** RFC 9309, 2.3.1.4, and 429 as large crawlers take it. */
  @ParameterizedTest
  @ValueSource(ints = {429, 500, 502, 503, 504})
  void exchange_fileOutOfReach_nothingIsFetchedForAWhile(int status) throws IOException {
    robots = TestingServer.answer(status + " Busy", new byte[0]);
    for (int i = 0; i < 2; i++) {
      assertThat(get("/a"))
          .isInstanceOfSatisfying(
              Exchange.Unanswered.class,
              unanswered ->
                  assertThat(unanswered.outcome().detail())
                      .endsWith(server.port() + ": the server answered " + status));
    }
    assertThat(server.count("/a")).isZero();
    assertThat(server.count("/robots.txt")).isEqualTo(1);
  }

  @Test
  void exchange_crawlDelay_slowsTheHostDown() throws Exception {
    robots =
        TestingServer.answer(
            "200 OK", "User-agent: *\nCrawl-delay: 0.1\n".getBytes(StandardCharsets.UTF_8));
    long start = System.nanoTime();
    for (int i = 0; i < 4; i++) {
      get("/" + i);
    }
    assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(300_000_000L);
  }

  private Exchange get(String path) throws IOException {
    return transport.exchange(Target.of(server.url(path)), HttpTransport.noFields());
  }
}
