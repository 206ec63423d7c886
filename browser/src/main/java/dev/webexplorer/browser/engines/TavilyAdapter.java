package dev.webexplorer.browser.engines;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.webexplorer.browser.SearchQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Tavily, which takes at most 400 characters and 20 results. */
final class TavilyAdapter implements Adapter {
  private static final int LONGEST = 400;
  private static final int MOST = 20;

  @Override
  public ApiRequest request(SearchQuery query, EngineSettings settings) {
    ObjectNode body =
        ApiRequest.json()
            .put("query", shortened(query.text()))
            .put("max_results", Math.min(query.limit(), MOST));
    return ApiRequest.post(
        settings.endpoint(), Map.of("Authorization", "Bearer " + settings.key()), body);
  }

  @Override
  public List<Hit> hits(JsonNode answer) {
    List<Hit> hits = new ArrayList<>();
    answer.path("results").forEach(item -> hits.add(Hit.of(item, "title", "url", "content")));
    return hits;
  }

  /** A longer query is an error there; its first words are better than none. */
  private static String shortened(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    int space = text.lastIndexOf(' ', LONGEST);
    return text.substring(0, space > 0 ? space : LONGEST);
  }
}
