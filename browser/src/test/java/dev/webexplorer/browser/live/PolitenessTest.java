package dev.webexplorer.browser.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.webexplorer.browser.Outcome;
import dev.webexplorer.browser.TestingNet;
import dev.webexplorer.browser.TestingServer;
import dev.webexplorer.browser.Web;
import dev.webexplorer.browser.fetch.Politeness;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** 64 agents at once on a few hosts, as the hosts' own server has seen it. */
class PolitenessTest {
  private static final int AGENTS = 64;
  private static final int DELAY_MILLIS = 100;
  private static final int PER_HOST = 3;
  private static final int PAGES_OF_SLOW_HOST = 12;

  private final List<Visit> log = new CopyOnWriteArrayList<>();
  private final Map<String, AtomicInteger> underWay = new ConcurrentHashMap<>();
  private final TestingServer server = TestingServer.start(this::answer);
  private final TestingNet net =
      new TestingNet()
          .name("slow.test", "93.184.216.1")
          .name("one.test", "93.184.216.2")
          .name("two.test", "93.184.216.3")
          .server("93.184.216.1", server)
          .server("93.184.216.2", server)
          .server("93.184.216.3", server);

  /** A line of the server's log: when a request came, and how many of its host were under way. */
  private record Visit(String host, String path, long nanos, int atOnce) {}

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void open_64Agents_limitsHoldInTheServersLog() throws InterruptedException {
    Politeness politeness =
        new Politeness(PER_HOST, Duration.ZERO, Duration.ofSeconds(60), 0, Duration.ZERO);
    List<Outcome> outcomes = new CopyOnWriteArrayList<>();
    try (Web web = LiveWeb.builder().guard(net.guard()).politeness(politeness).build()) {
      List<Thread> agents = new ArrayList<>();
      for (int i = 0; i < AGENTS; i++) {
        URI url = URI.create("http://" + host(i) + "/page" + i);
        agents.add(Thread.ofVirtual().start(() -> outcomes.add(web.open(url).outcome())));
      }
      for (Thread agent : agents) {
        agent.join();
      }
    }
    assertThat(outcomes).hasSize(AGENTS).allMatch(Outcome::ok);
    for (String host : List.of("slow.test", "one.test", "two.test")) {
      assertThat(visits(host).stream().filter(visit -> visit.path().equals("/robots.txt")))
          .as("robots.txt is asked for once, and first")
          .containsExactly(visits(host).getFirst());
      assertThat(visits(host)).allMatch(visit -> visit.atOnce() <= PER_HOST);
    }
    assertThat(visits("one.test").stream().mapToInt(Visit::atOnce).max()).hasValue(PER_HOST);
    assertCrawlDelay();
  }

  /** One at a time, and the whole of them no faster than the delay allows. */
  private void assertCrawlDelay() {
    List<Visit> pages =
        visits("slow.test").stream().filter(visit -> !visit.path().equals("/robots.txt")).toList();
    assertThat(pages).hasSize(PAGES_OF_SLOW_HOST).allMatch(visit -> visit.atOnce() == 1);
    long span = pages.getLast().nanos() - pages.getFirst().nanos();
    long delays = (PAGES_OF_SLOW_HOST - 1L) * DELAY_MILLIS * 1_000_000;
    assertThat(span).isGreaterThan(delays - DELAY_MILLIS * 1_000_000L);
  }

  private List<Visit> visits(String host) {
    return log.stream().filter(visit -> visit.host().equals(host)).toList();
  }

  private static String host(int agent) {
    if (agent < PAGES_OF_SLOW_HOST) {
      return "slow.test";
    }
    return agent % 2 == 0 ? "one.test" : "two.test";
  }

  private void answer(TestingServer.Request request, OutputStream out)
      throws IOException, InterruptedException {
    String host = String.valueOf(request.headers().get("host"));
    AtomicInteger here = underWay.computeIfAbsent(host, name -> new AtomicInteger());
    int atOnce = here.incrementAndGet();
    log.add(new Visit(host, request.path(), System.nanoTime(), atOnce));
    Thread.sleep(30);
    here.decrementAndGet();
    if (!request.path().equals("/robots.txt")) {
      out.write(TestingServer.html(TestingSite.article("Page", "A page like any other.")));
    } else if (host.equals("slow.test")) {
      String rules = "User-agent: *\nCrawl-delay: " + DELAY_MILLIS / 1000.0 + "\n";
      out.write(TestingServer.answer("200 OK", rules.getBytes(StandardCharsets.UTF_8)));
    } else {
      out.write(TestingServer.missing());
    }
  }
}
