package dev.webexplorer.browser.engines;

import com.fasterxml.jackson.databind.JsonNode;
import dev.webexplorer.browser.SearchQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** An instance of SearXNG, which must allow JSON in its settings; it takes no count. */
final class SearxngAdapter implements Adapter {

  @Override
  public ApiRequest request(SearchQuery query, EngineSettings settings) {
    Map<String, String> parameters =
        Map.of("q", query.text(), "format", "json", "language", language(settings));
    return ApiRequest.get(settings.endpoint(), Map.of(), parameters);
  }

  @Override
  public List<Hit> hits(JsonNode answer) {
    List<Hit> hits = new ArrayList<>();
    answer.path("results").forEach(item -> hits.add(Hit.of(item, "title", "url", "content")));
    return hits;
  }

  private static String language(EngineSettings settings) {
    boolean both = !settings.language().isEmpty() && !settings.region().isEmpty();
    return both
        ? settings.language() + "-" + settings.region().toUpperCase(Locale.ROOT)
        : settings.language();
  }
}
