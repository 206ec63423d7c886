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
import java.util.List;
import java.util.Optional;

/** One engine, asked over HTTP. */
final class HttpSearchEngine implements SearchEngine {
  private static final ObjectMapper JSON = JsonMapper.builder().build();

  private final String name;
  private final String setting;
  private final Adapter adapter;
  private final EngineSettings settings;
  private final EngineClient client;

  HttpSearchEngine(
      String name, String setting, Adapter adapter, EngineSettings settings, EngineClient client) {
    this.name = name;
    this.setting = setting;
    this.adapter = adapter;
    this.settings = settings;
    this.client = client;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String setting() {
    return setting;
  }

  @Override
  public SearchResults search(SearchQuery query) {
    try {
      return results(client.send(adapter.request(query, settings)), query);
    } catch (java.net.http.HttpTimeoutException e) {
      return failed(Status.TIMED_OUT, String.valueOf(e.getMessage()));
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

  private String masked(@org.jspecify.annotations.Nullable String text) {
    return EngineErrors.masked(text, settings.key());
  }
}
