package dev.webexplorer.browser.engines;

import com.fasterxml.jackson.databind.JsonNode;
import dev.webexplorer.browser.SearchQuery;
import java.util.List;

/** What is particular about one engine. */
interface Adapter {

  ApiRequest request(SearchQuery query, EngineSettings settings);

  /** Returns the hits in the engine's order, as it wrote them; none where the field is absent. */
  List<Hit> hits(JsonNode answer);

  /** A hit as an engine writes it: the URL may be no URL, the texts may hold HTML. */
  record Hit(String title, String url, String snippet) {
    static Hit of(JsonNode item, String title, String url, String snippet) {
      return new Hit(
          item.path(title).asText(""), item.path(url).asText(""), item.path(snippet).asText(""));
    }
  }
}
