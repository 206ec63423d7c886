package dev.webexplorer.browser.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.webexplorer.browser.net.Target;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CachingTransportTest {
  private static final String DATE = "Date: Thu, 01 Jan 2026 00:00:00 GMT; ";
  private static final String DAY_OLD = DATE + "Last-Modified: Wed, 31 Dec 2025 00:00:00 GMT";

  @TempDir Path folder;
  private Instant now = Instant.parse("2026-01-01T00:00:00Z");
  private final List<HttpHeaders> asked = new ArrayList<>();

  /** Each: the answer's fields, how long after it the page is wanted again, whether it is asked. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Cache-Control: max-age=60 | 59 | 1",
        "Cache-Control: max-age=60 | 60 | 2",
        "Cache-Control: max-age=60; Age: 30 | 31 | 2",
        "Cache-Control: private, max-age=60 | 1 | 1",
        "Cache-Control: no-store, max-age=60 | 1 | 2",
        "Cache-Control: no-cache, max-age=60 | 1 | 2",
        "Cache-Control: max-age=60; Vary: * | 1 | 2",
        DATE + "Expires: Thu, 01 Jan 2026 00:01:00 GMT | 59 | 1",
        DATE + "Expires: Thu, 01 Jan 2026 00:01:00 GMT | 61 | 2",
        "Expires: 0 | 1 | 2",
        "Content-Type: text/html | 1 | 2",
        DAY_OLD + " | 8000 | 1",
        DAY_OLD + " | 9000 | 2",
      })
  void exchange_again_asksWhenHttpSays(String fields, int seconds, int times) throws IOException {
    Transport transport = transport(fields, 200);
    get(transport);
    now = now.plusSeconds(seconds);
    get(transport);
    assertThat(asked).hasSize(times);
  }

  @Test
  void exchange_stale_askedWhetherItStillHolds() throws IOException {
    Transport transport = transport("ETag: \"v1\"; Cache-Control: max-age=10", 200);
    Exchange.Answered first = get(transport);
    now = now.plusSeconds(11);
    Exchange.Answered second = get(transport);
    assertThat(asked.getLast().firstValue("If-None-Match")).contains("\"v1\"");
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(second.status()).isEqualTo(200);
    assertThat(second.at()).isEqualTo(now);
    now = now.plusSeconds(9);
    get(transport);
    assertThat(asked).hasSize(2);
  }

  @Test
  void exchange_otherProcessOnTheFolder_shares() throws IOException {
    get(transport("Cache-Control: max-age=60", 200));
    get(transport("Cache-Control: max-age=60", 200));
    assertThat(asked).hasSize(1);
  }

  @Test
  void exchange_damagedFile_asksAgain() throws IOException {
    Transport transport = transport("Cache-Control: max-age=60", 200);
    get(transport);
    Path file = files().getFirst();
    byte[] bytes = Files.readAllBytes(file);
    for (byte[] damaged :
        List.of(
            flipped(bytes, bytes.length - 1),
            flipped(bytes, 0),
            Arrays.copyOf(bytes, 5),
            new byte[0])) {
      Files.write(file, damaged);
      int before = asked.size();
      get(transport);
      assertThat(asked).hasSize(before + 1);
    }
  }

  @Test
  void exchange_failures_notKept() throws IOException {
    Transport transport = transport("Cache-Control: max-age=60", 500);
    get(transport);
    get(transport);
    assertThat(asked).hasSize(2);
  }

  @Test
  void put_overTheBound_leastUsedGo() throws IOException {
    DiskCache cache = new DiskCache(folder, 60_000);
    Transport transport =
        new CachingTransport(
            (target, fields) -> answer(target, "Cache-Control: max-age=60", 200, new byte[2_000]),
            cache,
            () -> now);
    for (int i = 0; i < 100; i++) {
      transport.exchange(Target.parse("http://a.test/" + i), HttpTransport.noFields());
    }
    assertThat(files()).hasSizeBetween(15, 30);
    assertThat(cache.get(Target.parse("http://a.test/99"))).isPresent();
    assertThat(cache.get(Target.parse("http://a.test/0"))).isEmpty();
  }

  private Transport transport(String fields, int status) {
    Transport server =
        (target, conditions) -> {
          asked.add(conditions);
          boolean same = conditions.firstValue("If-None-Match").isPresent();
          byte[] body = same ? new byte[0] : "the body".getBytes(StandardCharsets.UTF_8);
          return answer(target, fields, same ? 304 : status, body);
        };
    return new CachingTransport(
        server, new DiskCache(folder, Duration.ofDays(1).toSeconds()), () -> now);
  }

  private Exchange.Answered answer(Target target, String fields, int status, byte[] body) {
    Map<String, List<String>> headers = new TreeMap<>();
    for (String field : fields.split("; ", -1)) {
      int colon = field.indexOf(": ");
      headers.put(field.substring(0, colon), List.of(field.substring(colon + 2)));
    }
    return new Exchange.Answered(
        target,
        HttpTransport.noFields(),
        status,
        HttpHeaders.of(headers, (name, value) -> true),
        Bytes.of(body),
        false,
        Optional.empty(),
        now);
  }

  private static Exchange.Answered get(Transport transport) throws IOException {
    return (Exchange.Answered)
        transport.exchange(Target.parse("http://a.test/page"), HttpTransport.noFields());
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> walk = Files.walk(folder, 2)) {
      return walk.filter(Files::isRegularFile)
          .filter(file -> !file.endsWith("sweep.lock"))
          .toList();
    }
  }

  private static byte[] flipped(byte[] bytes, int at) {
    byte[] copy = bytes.clone();
    copy[at] ^= 1;
    return copy;
  }
}
