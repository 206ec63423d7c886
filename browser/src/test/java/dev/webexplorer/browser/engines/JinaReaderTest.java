package dev.webexplorer.browser.engines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.webexplorer.browser.Outcome;
import dev.webexplorer.browser.Outcome.Status;
import dev.webexplorer.browser.TestingServer;
import dev.webexplorer.browser.fetch.Exchange;
import dev.webexplorer.browser.net.RefusedException;
import dev.webexplorer.browser.net.Target;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JinaReaderTest {
  private static final EnginePatience QUICK =
      new EnginePatience(Duration.ofMillis(700), 1, Duration.ofMillis(1), Duration.ofSeconds(1), 4);

  private volatile byte[] answer = new byte[0];
  private final TestingServer server =
      TestingServer.start((request, out) -> {
        if (answer.length == 0) {
          Thread.sleep(2_000);
        }
        out.write(answer);
      });

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void exchange_page_itsMarkdown() throws RefusedException {
    answer(
        "200 OK",
        """
        {"code":200,"status":20000,"data":{"title":"A title","description":"","url":"https://example.org/a?b=1",
        "content":"# Heading\\n\\nWords.","publishedTime":"2026-01-01","usage":{"tokens":9}}}
        """);
    Exchange exchange = read("the-key");
    ReaderAnswer read = ReaderAnswer.of(exchange);
    assertThat(read.outcome()).isEqualTo(Outcome.OK);
    assertThat(read.title()).isEqualTo("A title");
    assertThat(new String(read.markdown().array(), StandardCharsets.UTF_8))
        .isEqualTo("# Heading\n\nWords.");
    TestingServer.Request asked = server.requests().getFirst();
    assertThat(asked.path()).isEqualTo("/r/https://example.org/a?b=1");
    assertThat(asked.headers())
        .containsEntry("authorization", "Bearer the-key")
        .containsEntry("x-return-format", "markdown")
        .containsEntry("accept", "application/json");
  }

  @Test
  void exchange_recordedAsTheServices_withoutTheKey() throws RefusedException {
    answer("200 OK", "{}");
    assertThat(read("the-key"))
        .isInstanceOfSatisfying(
            Exchange.Answered.class,
            answered -> {
              assertThat(answered.target())
                  .hasToString("https://r.jina.ai/https://example.org/a?b=1");
              assertThat(answered.sent().map()).containsOnlyKeys("X-Return-Format");
            });
  }

  @Test
  void exchange_noKey_askedWithout() throws RefusedException {
    answer("200 OK", "{}");
    read("");
    assertThat(server.requests().getFirst().headers()).doesNotContainKey("authorization");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "200 OK | {\"data\":{\"content\":\" \"}} | EMPTY | jina: the page has no text",
        "200 OK | {\"data\":{\"con | FAILED | jina: the answer is not whole JSON",
        "402 Pay | {\"message\":\"Balance spent\"} | BLOCKED | jina: the answer was 402: Balance spent",
        "422 No | {\"message\":\"Bad page\"} | FAILED | jina: the answer was 422: Bad page",
        "503 Busy | <html>busy</html> | FAILED | jina: the answer was 503",
      })
  void answer_notThePage_isAnOutcome(String status, String body, Status kind, String detail)
      throws RefusedException {
    answer(status, body);
    assertThat(ReaderAnswer.of(read("k")).outcome()).isEqualTo(new Outcome(kind, detail));
  }

  @Test
  void exchange_busy_askedAgain() throws RefusedException {
    answer("503 Busy", "");
    read("k");
    assertThat(server.requests()).hasSize(2);
  }

  @Test
  void exchange_noAnswer_timedOut() throws RefusedException {
    assertThat(ReaderAnswer.of(read("k")).outcome().status()).isEqualTo(Status.TIMED_OUT);
    server.close();
    assertThat(ReaderAnswer.of(read("k")).outcome().detail()).startsWith("jina: ConnectException");
  }

  private void answer(String status, String json) {
    answer =
        TestingServer.answer(
            status, json.getBytes(StandardCharsets.UTF_8), "Content-Type: application/json");
  }

  private Exchange read(String key) throws RefusedException {
    URI endpoint = server.url("/r");
    EngineClient client = new EngineClient(QUICK, Optional.empty());
    HttpHeaders none = HttpHeaders.of(Map.of(), (name, value) -> true);
    return new JinaReader(endpoint, key, client)
        .exchange(Target.parse("https://example.org/a?b=1"), none);
  }
}
