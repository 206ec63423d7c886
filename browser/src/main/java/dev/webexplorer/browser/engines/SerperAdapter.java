package dev.webexplorer.browser.engines;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.webexplorer.browser.SearchQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Google's results by serper.dev. */
final class SerperAdapter implements Adapter {

  @Override
  public ApiRequest request(SearchQuery query, EngineSettings settings) {
    ObjectNode body = ApiRequest.json().put("q", query.text()).put("num", query.limit());
    if (!settings.region().isEmpty()) {
      body.put("gl", settings.region());
    }
    if (!settings.language().isEmpty()) {
      body.put("hl", settings.language());
    }
    return ApiRequest.post(settings.endpoint(), Map.of("X-API-KEY", settings.key()), body);
  }

  @Override
  public List<Hit> hits(JsonNode answer) {
    List<Hit> hits = new ArrayList<>();
    answer.path("organic").forEach(item -> hits.add(Hit.of(item, "title", "link", "snippet")));
    return hits;
  }
}
