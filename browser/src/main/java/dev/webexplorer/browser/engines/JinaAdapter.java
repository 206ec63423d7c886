package dev.webexplorer.browser.engines;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.webexplorer.browser.SearchQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Jina's search, without the pages' contents. */
final class JinaAdapter implements Adapter {

  @Override
  public ApiRequest request(SearchQuery query, EngineSettings settings) {
    ObjectNode body = ApiRequest.json().put("q", query.text()).put("num", query.limit());
    if (!settings.region().isEmpty()) {
      body.put("gl", settings.region());
    }
    if (!settings.language().isEmpty()) {
      body.put("hl", settings.language());
    }
    Map<String, String> headers =
        Map.of("Authorization", "Bearer " + settings.key(), "X-Respond-With", "no-content");
    return ApiRequest.post(settings.endpoint(), headers, body);
  }

  @Override
  public List<Hit> hits(JsonNode answer) {
    List<Hit> hits = new ArrayList<>();
    answer.path("data").forEach(item -> hits.add(Hit.of(item, "title", "url", "description")));
    return hits;
  }
}
