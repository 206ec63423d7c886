package dev.webexplorer.browser.engines;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.webexplorer.browser.SearchQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Exa; it has no snippets unless the pages' beginnings are asked for. */
final class ExaAdapter implements Adapter {
  private static final int SNIPPET = 500;

  @Override
  public ApiRequest request(SearchQuery query, EngineSettings settings) {
    ObjectNode body =
        ApiRequest.json()
            .put("query", query.text())
            .put("type", "auto")
            .put("numResults", query.limit());
    body.putObject("contents").putObject("text").put("maxCharacters", SNIPPET);
    return ApiRequest.post(settings.endpoint(), Map.of("x-api-key", settings.key()), body);
  }

  @Override
  public List<Hit> hits(JsonNode answer) {
    List<Hit> hits = new ArrayList<>();
    answer.path("results").forEach(item -> hits.add(hit(item)));
    return hits;
  }

  private static Hit hit(JsonNode item) {
    List<String> highlights = new ArrayList<>();
    item.path("highlights").forEach(highlight -> highlights.add(highlight.asText("")));
    String snippet =
        highlights.isEmpty() ? item.path("text").asText("") : String.join(" … ", highlights);
    return new Hit(item.path("title").asText(""), item.path("url").asText(""), snippet);
  }
}
