package dev.webexplorer.cli.serve;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.webexplorer.browser.SearchQuery;
import dev.webexplorer.browser.Web;
import dev.webexplorer.cli.shapes.Found;
import dev.webexplorer.cli.shapes.OpenedPage;
import dev.webexplorer.datasets.InputException;
import dev.webexplorer.datasets.jsonl.Json;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** {@code /search} and {@code /open}: answered as {@code web search} and {@code web open} do. */
public final class Browsing {
  private static final int MOST_QUERIES = 100;

  private final Web web;

  public Browsing(Web web) {
    this.web = web;
  }

  /**
   * A search.
   *
   * @param limit most results for each; missing: 10
   */
  record Search(@JsonProperty(required = true) List<String> queries, Optional<Integer> limit) {}

  record Open(@JsonProperty(required = true) String url) {}

  /** Answers {@code {"queries":[…],"limit":10}}. */
  public Found search(String json) {
    Search request = Json.read(json, Search.class);
    int limit = request.limit().orElse(SearchQuery.DEFAULT_LIMIT);
    if (limit < 1 || limit > Retrieval.MOST) {
      throw new InputException("limit: from 1 to " + Retrieval.MOST + ", not " + limit);
    }
    if (request.queries().size() > MOST_QUERIES) {
      throw new InputException("queries: over " + MOST_QUERIES + " in one request");
    }
    return new Found(
        request.queries().stream()
            .map(query -> Found.Answer.of(query, web.search(new SearchQuery(query, limit))))
            .toList());
  }

  /** Answers {@code {"url":"…"}}; a page that cannot be opened is an outcome, too. */
  public OpenedPage open(String json) {
    String url = Json.read(json, Open.class).url();
    try {
      URI address = URI.create(url);
      if (address.isAbsolute()) {
        return OpenedPage.of(web.open(address));
      }
    } catch (IllegalArgumentException e) {
      throw new InputException("url: not an address: " + e.getMessage(), e);
    }
    throw new InputException("url: not an absolute address, with https:// before it: " + url);
  }
}
