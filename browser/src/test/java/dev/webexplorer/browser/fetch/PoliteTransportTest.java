package dev.webexplorer.browser.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.webexplorer.browser.Outcome;
import dev.webexplorer.browser.net.Target;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PoliteTransportTest {
  private final List<Long> starts = new CopyOnWriteArrayList<>();
  private final AtomicInteger underWay = new AtomicInteger();
  private final AtomicInteger mostUnderWay = new AtomicInteger();

  @Test
  void exchange_64Agents_neverMoreAtOnceThanAllowed() throws Exception {
    Politeness politeness = politeness(3, Duration.ZERO);
    ask(64, new PoliteTransport(this::slow, new HostPaces(politeness), politeness));
    assertThat(starts).hasSize(64);
    assertThat(mostUnderWay).hasValue(3);
  }

  @Test
  void exchange_interval_startsAreApart() throws Exception {
    Politeness politeness = politeness(8, Duration.ofMillis(30));
    ask(10, new PoliteTransport(this::slow, new HostPaces(politeness), politeness));
    assertApart(30);
  }

  @Test
  void exchange_crawlDelay_oneAtATimeThatFarApart() throws Exception {
    Politeness politeness = politeness(8, Duration.ZERO);
    HostPaces paces = new HostPaces(politeness);
    paces.of(target("a.test")).slowDown(Duration.ofMillis(40));
    paces.of(target("a.test")).slowDown(Duration.ofMillis(40));
    ask(8, new PoliteTransport(this::slow, paces, politeness));
    assertThat(mostUnderWay).hasValue(1);
    assertApart(40);
  }

  @Test
  void exchange_turnTooFarOff_givenUp() throws Exception {
    Politeness politeness =
        new Politeness(1, Duration.ofHours(1), Duration.ofSeconds(5), 0, Duration.ZERO);
    Transport transport = new PoliteTransport(this::slow, new HostPaces(politeness), politeness);
    assertThat(get(transport, "a.test")).isInstanceOf(Exchange.Answered.class);
    assertThat(get(transport, "a.test"))
        .isEqualTo(
            Exchange.Unanswered.of(
                target("a.test"),
                Outcome.Status.TIMED_OUT,
                "a.test is asked so much that a turn is over 5 s away"));
    assertThat(get(transport, "b.test")).isInstanceOf(Exchange.Answered.class);
  }

  @Test
  void exchange_busyServer_askedAgain() throws Exception {
    assertThat(statuses(List.of(503, 429, 200), "0")).containsExactly(503, 429, 200);
    assertThat(statuses(List.of(500, 500, 500, 200), "")).containsExactly(500, 500, 500);
    assertThat(statuses(List.of(503, 200), "3600")).containsExactly(503);
    assertThat(statuses(List.of(503, 200), "Fri, 31 Dec 1999 23:59:59 GMT"))
        .containsExactly(503, 200);
    assertThat(statuses(List.of(404, 200), "0")).containsExactly(404);
    assertThat(statuses(List.of(403, 200), "0")).containsExactly(403);
  }

  private static List<Integer> statuses(List<Integer> answers, String retryAfter) throws Exception {
    List<Integer> given = new ArrayList<>();
    Politeness politeness = politeness(1, Duration.ZERO);
    Transport server =
        (target, fields) -> {
          given.add(answers.get(given.size()));
          Map<String, List<String>> headers =
              retryAfter.isEmpty() ? Map.of() : Map.of("Retry-After", List.of(retryAfter));
          return answered(target, given.getLast(), headers);
        };
    get(new PoliteTransport(server, new HostPaces(politeness), politeness), "a.test");
    return given;
  }

  private void assertApart(int millis) {
    long span = starts.getLast() - starts.getFirst();
    assertThat(span).isGreaterThanOrEqualTo((starts.size() - 1L) * millis * 1_000_000);
  }

  private static void ask(int agents, Transport transport) throws Exception {
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < agents; i++) {
      threads.add(Thread.ofVirtual().start(() -> get(transport, "a.test")));
    }
    for (Thread thread : threads) {
      thread.join();
    }
  }

  private Exchange slow(Target target, HttpHeaders fields) {
    starts.add(System.nanoTime());
    mostUnderWay.accumulateAndGet(underWay.incrementAndGet(), Math::max);
    try {
      Thread.sleep(5);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    underWay.decrementAndGet();
    return answered(target, 200, Map.of());
  }

  private static Exchange answered(Target target, int status, Map<String, List<String>> headers) {
    return new Exchange.Answered(
        target,
        HttpTransport.noFields(),
        status,
        HttpHeaders.of(headers, (name, value) -> true),
        Bytes.NONE,
        false,
        Optional.empty(),
        Instant.EPOCH);
  }

  private static Politeness politeness(int perHost, Duration interval) {
    return new Politeness(perHost, interval, Duration.ofSeconds(60), 2, Duration.ofMillis(2));
  }

  private static Exchange get(Transport transport, String host) {
    return transport.exchange(target(host), HttpTransport.noFields());
  }

  private static Target target(String host) {
    try {
      return Target.parse("http://" + host + "/");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
