package dev.webexplorer.browser.engines;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.webexplorer.browser.Outcome;
import dev.webexplorer.browser.Outcome.Status;
import dev.webexplorer.browser.SearchQuery;
import dev.webexplorer.browser.SearchResult;
import dev.webexplorer.browser.SearchResults;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/** One engine, asked over HTTP. */
final class HttpSearchEngine implements SearchEngine {
  private static final ObjectMapper JSON = JsonMapper.builder().build();
  private static final int LONGEST_ERROR = 200;

  private final String name;
  private final Adapter adapter;
  private final EngineSettings settings;
  private final EnginePatience patience;
  private final EngineClient client;

  HttpSearchEngine(String name, Adapter adapter, EngineSettings settings, EnginePatience patience) {
    this.name = name;
    this.adapter = adapter;
    this.settings = settings;
    this.patience = patience;
    this.client = new EngineClient(patience.timeout(), patience.atOnce());
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public SearchResults search(SearchQuery query) {
    ApiRequest request = adapter.request(query, settings);
    try {
      for (int attempt = 0; ; attempt++) {
        EngineClient.Answer answer = client.send(request);
        Optional<Duration> pause = pause(answer, attempt);
        if (pause.isEmpty()) {
          return results(answer, query);
        }
        Thread.sleep(pause.get());
      }
    } catch (java.net.http.HttpTimeoutException e) {
      return failed(Status.TIMED_OUT, "no answer within " + patience.timeout().toSeconds() + " s");
    } catch (IOException e) {
      return failed(Status.FAILED, e.getClass().getSimpleName() + " " + masked(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return failed(Status.FAILED, "interrupted");
    }
  }

  private SearchResults results(EngineClient.Answer answer, SearchQuery query) {
    Optional<JsonNode> json = parsed(answer.body().array());
    if (answer.status() < 200 || answer.status() > 299) {
      String said = json.map(EngineErrors::message).orElse("");
      String detail = "the answer was " + answer.status() + (said.isEmpty() ? "" : ": " + said);
      return failed(EngineErrors.status(answer.status(), said), masked(detail));
    }
    if (json.isEmpty()) {
      return failed(Status.FAILED, "the answer is not whole JSON");
    }
    List<SearchResult> results = Hits.readable(adapter.hits(json.get()), query.limit());
    return results.isEmpty()
        ? failed(Status.EMPTY, "nothing was found")
        : new SearchResults(Outcome.OK, results);
  }

  /** Returns how long to wait before asking again, or nothing if the answer stands. */
  private Optional<Duration> pause(EngineClient.Answer answer, int attempt) {
    boolean again = answer.status() == 429 || answer.status() >= 500;
    if (!again || attempt >= patience.retries()) {
      return Optional.empty();
    }
    double jitter = ThreadLocalRandom.current().nextDouble(0.75, 1.25);
    long nanos = (long) (patience.backoff().toNanos() * Math.scalb(jitter, attempt));
    return Optional.of(answer.retryAfter().orElse(Duration.ofNanos(nanos)))
        .filter(pause -> pause.compareTo(patience.longestPause()) <= 0);
  }

  private SearchResults failed(Status status, String detail) {
    return new SearchResults(new Outcome(status, name + ": " + detail), List.of());
  }

  private static Optional<JsonNode> parsed(byte[] body) {
    try {
      return Optional.of(JSON.readTree(body)).filter(JsonNode::isObject);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Some servers repeat the request in their errors, with the key. */
  private String masked(@org.jspecify.annotations.Nullable String text) {
    String line = Stream.ofNullable(text).findFirst().orElse("").replaceAll("\\s+", " ");
    String safe = settings.key().isEmpty() ? line : line.replace(settings.key(), "KEY");
    return safe.length() > LONGEST_ERROR ? safe.substring(0, LONGEST_ERROR) + "…" : safe;
  }
}
