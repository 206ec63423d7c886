package dev.webexplorer.browser.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.webexplorer.browser.Outcome;
import dev.webexplorer.browser.SearchQuery;
import dev.webexplorer.browser.SearchResult;
import dev.webexplorer.browser.SearchResults;
import dev.webexplorer.browser.fetch.Bytes;
import dev.webexplorer.browser.fetch.Exchange;
import dev.webexplorer.browser.fetch.Exchange.Answered;
import dev.webexplorer.browser.fetch.Exchange.Unanswered;
import dev.webexplorer.browser.net.RefusedException;
import dev.webexplorer.browser.net.Target;
import dev.webexplorer.browser.render.Rendered;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;

/** What is written is read again, whatever it is. */
class WarcFormatTest {
  private static final HttpHeaders NONE = HttpHeaders.of(Map.of(), (name, value) -> true);

  private Path file = Path.of("");

  @BeforeTry
  void name() throws IOException {
    file = Files.createTempDirectory("warc").resolve("any.warc.gz");
  }

  @AfterTry
  void remove() throws IOException {
    Files.deleteIfExists(file);
    Files.delete(file.resolveSibling(""));
  }

  /** Something that was recorded. */
  sealed interface Event {
    record Got(Exchange exchange) implements Event {}

    record Shown(Target target, Rendered rendered) implements Event {}

    record Found(SearchQuery query, SearchResults results) implements Event {}
  }

  @Property(tries = 60)
  void archive_anyEvents_givesEachInItsTurnAndThenTheLast(@ForAll("events") List<Event> events) {
    record(events);
    if (events.isEmpty()) {
      assertThat(file).doesNotExist();
      return;
    }
    WarcArchive archive = WarcArchive.open(file);
    Map<Object, Object> last = new HashMap<>();
    for (Event event : events) {
      Object given = given(archive, event);
      assertThat(given).isEqualTo(wanted(event));
      last.put(key(event), given);
    }
    for (Event event : events) {
      assertThat(given(archive, event)).as("then the last").isEqualTo(last.get(key(event)));
    }
  }

  @Property(tries = 40)
  void recorder_cutOffAnywhere_goesOnBehindTheLastWholeRecord(
      @ForAll("events") List<Event> events, @ForAll("shares") double share) throws IOException {
    if (events.isEmpty()) {
      return;
    }
    record(events);
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, (int) (whole.length * share)));
    int kept = (int) new GzipFile(file).checked(true);
    record(events);
    byte[] continued = Files.readAllBytes(file);
    assertThat(Arrays.copyOf(continued, kept)).isEqualTo(Arrays.copyOf(whole, kept));
    WarcArchive archive = WarcArchive.open(file);
    Event first = events.getFirst();
    assertThat(given(archive, first)).isEqualTo(wanted(first));
  }

  private void record(List<Event> events) {
    try (WarcRecorder recorder = WarcRecorder.open(file)) {
      for (Event event : events) {
        switch (event) {
          case Event.Got(Exchange exchange) -> recorder.record(exchange);
          case Event.Shown(Target target, Rendered rendered) -> recorder.record(target, rendered);
          case Event.Found(SearchQuery query, SearchResults results) ->
              recorder.record(query, results);
        }
      }
    }
  }

  private static Object key(Event event) {
    return switch (event) {
      case Event.Got(Exchange exchange) -> exchange.target();
      case Event.Shown(Target target, Rendered _) -> "shown " + target;
      case Event.Found(SearchQuery query, SearchResults _) -> query;
    };
  }

  private static Object given(WarcArchive archive, Event event) {
    return switch (event) {
      case Event.Got(Exchange exchange) ->
          archive.exchange(exchange.target()).map(WarcFormatTest::comparable).orElseThrow();
      case Event.Shown(Target target, Rendered _) -> archive.rendered(target).orElseThrow();
      case Event.Found(SearchQuery query, SearchResults _) -> archive.results(query).orElseThrow();
    };
  }

  private static Object wanted(Event event) {
    return switch (event) {
      case Event.Got(Exchange exchange) -> comparable(exchange);
      case Event.Shown(Target _, Rendered rendered) -> rendered;
      case Event.Found(SearchQuery _, SearchResults results) -> results;
    };
  }

  /** All of an answer but the fields of the request and those of the body's way. */
  private static Object comparable(Exchange exchange) {
    if (!(exchange instanceof Answered answer)) {
      return exchange;
    }
    Map<String, List<String>> fields = new TreeMap<>(answer.headers().map());
    fields.remove("content-length");
    return List.of(
        answer.status(), fields, answer.body(), answer.truncated(), answer.address(), answer.at());
  }

  @Provide
  Arbitrary<Double> shares() {
    return Arbitraries.doubles().between(0, 1);
  }

  @Provide
  Arbitrary<List<Event>> events() {
    return Arbitraries.oneOf(answers(), failures(), shown(), searches()).list().ofMaxSize(8);
  }

  private static Arbitrary<Target> targets() {
    return Arbitraries.of(
            "http://a.test/", "https://a.test/b?c=%C3%A9", "http://[2001:db8::1]:8080/x%20y")
        .map(WarcFormatTest::target);
  }

  private static Target target(String url) {
    try {
      return Target.parse(url);
    } catch (RefusedException e) {
      throw new AssertionError(e);
    }
  }

  private static Arbitrary<Instant> times() {
    return Arbitraries.longs()
        .between(0, 4_000_000_000L)
        .flatMap(second ->
            Arbitraries.integers()
                .between(0, 999_999_999)
                .map(nano -> Instant.ofEpochSecond(second, nano)));
  }

  private static Arbitrary<Event> answers() {
    Arbitrary<Bytes> bodies = Arbitraries.bytes().array(byte[].class).ofMaxSize(60).map(Bytes::of);
    Arbitrary<HttpHeaders> fields =
        Arbitraries.maps(
                Arbitraries.of("content-type", "etag", "set-cookie", "x-long"),
                Arbitraries.strings()
                    .ascii()
                    .excludeChars('\r', '\n')
                    .ofMaxLength(20)
                    .map(String::strip))
            .map(map -> HttpHeaders.of(lists(map), (name, value) -> true));
    Arbitrary<Optional<InetAddress>> addresses =
        Arbitraries.of("192.0.2.7", "2001:db8::2").map(InetAddress::ofLiteral).optional();
    return Combinators.combine(
            targets(),
            Arbitraries.integers().between(200, 599),
            fields,
            bodies,
            Arbitraries.of(true, false),
            addresses,
            times())
        .as((target, status, headers, body, truncated, address, at) ->
            new Event.Got(
                new Answered(target, NONE, status, headers, body, truncated, address, at)));
  }

  private static Map<String, List<String>> lists(Map<String, String> map) {
    Map<String, List<String>> lists = new TreeMap<>();
    map.forEach((name, value) -> lists.put(name, new ArrayList<>(List.of(value))));
    return lists;
  }

  private static Arbitrary<Outcome> outcomes() {
    Arbitrary<String> details =
        Arbitraries.strings().withChars("abc éü\u4e2d:").ofMaxLength(30).map(String::strip);
    return Combinators.combine(Arbitraries.of(Outcome.Status.class), details)
        .as((status, detail) -> new Outcome(status, detail.replaceAll("\\s+", " ")));
  }

  private static Arbitrary<Event> failures() {
    return Combinators.combine(targets(), outcomes())
        .as((target, outcome) -> new Event.Got(new Unanswered(target, outcome)));
  }

  private static Arbitrary<Event> shown() {
    Arbitrary<String> html = Arbitraries.strings().withChars("<p>é\u0000\u4e2d\n").ofMaxLength(40);
    Arbitrary<Rendered> doms =
        Combinators.combine(html, targets(), times())
            .as((text, end, at) -> new Rendered.Dom(end, text, at));
    Arbitrary<Rendered> failed = outcomes().map(Rendered.Failed::new);
    return Combinators.combine(targets(), Arbitraries.oneOf(doms, failed)).as(Event.Shown::new);
  }

  private static Arbitrary<Event> searches() {
    Arbitrary<String> words = Arbitraries.strings().withChars("ab &%é?\n\"").ofMaxLength(12);
    Arbitrary<SearchResult> hits =
        Combinators.combine(words, words)
            .as((title, snippet) -> new SearchResult(title, URI.create("http://a.test/"), snippet));
    return Combinators.combine(
            words, Arbitraries.integers().between(1, 3), outcomes(), hits.list().ofMaxSize(3))
        .as((text, limit, outcome, results) ->
            new Event.Found(new SearchQuery(text, limit), new SearchResults(outcome, results)));
  }
}
