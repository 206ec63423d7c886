package dev.webexplorer.browser.engines;

import dev.webexplorer.browser.Outcome;
import dev.webexplorer.browser.Outcome.Status;
import dev.webexplorer.browser.SearchQuery;
import dev.webexplorer.browser.SearchResults;
import dev.webexplorer.datasets.InputException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Several engines in order: the first that finds something answers. One that refused its key, or
 * whose quota is spent, is left out for some minutes, unless it is the last.
 */
public final class EngineChain implements SearchEngine {
  private static final Duration REST = Duration.ofMinutes(5);

  private final List<SearchEngine> engines;
  private final InstantSource clock;
  private final Map<SearchEngine, Instant> resting = new ConcurrentHashMap<>();

  public EngineChain(List<SearchEngine> engines) {
    this(engines, InstantSource.system());
  }

  EngineChain(List<SearchEngine> engines, InstantSource clock) {
    this.engines = List.copyOf(engines);
    this.clock = clock;
    if (engines.isEmpty()) {
      throw new InputException(
          "no search engine is configured; set a key, as SERPER_API_KEY, BRAVE_API_KEY or"
              + " TAVILY_API_KEY, or SEARXNG_URL");
    }
  }

  @Override
  public String name() {
    return engines.stream().map(SearchEngine::name).collect(Collectors.joining(","));
  }

  @Override
  public String setting() {
    return engines.stream().map(SearchEngine::setting).collect(Collectors.joining(","));
  }

  @Override
  public SearchResults search(SearchQuery query) {
    List<Outcome> failures = new ArrayList<>();
    for (SearchEngine engine : awake()) {
      SearchResults results = engine.search(query);
      if (results.outcome().ok()) {
        return results;
      }
      if (results.outcome().status() == Status.BLOCKED) {
        resting.put(engine, clock.instant().plus(REST));
      }
      failures.add(results.outcome());
    }
    return new SearchResults(joined(failures), List.of());
  }

  private List<SearchEngine> awake() {
    Instant now = clock.instant();
    List<SearchEngine> awake =
        engines.stream()
            .filter(engine -> !now.isBefore(resting.getOrDefault(engine, Instant.MIN)))
            .toList();
    return awake.isEmpty() ? List.of(engines.getLast()) : awake;
  }

  /** If one engine looked and found nothing, then there is nothing; else all their words. */
  private static Outcome joined(List<Outcome> failures) {
    return failures.stream()
        .filter(outcome -> outcome.status() == Status.EMPTY)
        .findFirst()
        .orElseGet(() ->
            new Outcome(
                failures.getFirst().status(),
                failures.stream().map(Outcome::detail).collect(Collectors.joining("; "))));
  }
}
