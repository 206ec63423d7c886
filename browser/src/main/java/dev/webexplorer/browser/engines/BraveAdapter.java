package dev.webexplorer.browser.engines;

import com.fasterxml.jackson.databind.JsonNode;
import dev.webexplorer.browser.SearchQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Brave's own index. */
final class BraveAdapter implements Adapter {
  private static final int MOST = 20;

  @Override
  public ApiRequest request(SearchQuery query, EngineSettings settings) {
    Map<String, String> parameters =
        Map.of(
            "q", query.text(),
            "count", Integer.toString(Math.min(query.limit(), MOST)),
            "country", settings.region(),
            "search_lang", settings.language(),
            "text_decorations", "false");
    return ApiRequest.get(
        settings.endpoint(), Map.of("X-Subscription-Token", settings.key()), parameters);
  }

  @Override
  public List<Hit> hits(JsonNode answer) {
    List<Hit> hits = new ArrayList<>();
    answer
        .path("web")
        .path("results")
        .forEach(item -> hits.add(Hit.of(item, "title", "url", "description")));
    return hits;
  }
}
