package dev.webexplorer.evaluate.leak;

import dev.webexplorer.browser.Outcome;
import dev.webexplorer.browser.Page;
import dev.webexplorer.browser.SearchQuery;
import dev.webexplorer.browser.SearchResult;
import dev.webexplorer.browser.SearchResults;
import dev.webexplorer.browser.Web;
import dev.webexplorer.browser.WebId;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A web of a few pages; every search finds all of them. */
final class LeakyWeb implements Web {
  private final Map<URI, String> pages = new LinkedHashMap<>();

  LeakyWeb page(String url, String text) {
    pages.put(URI.create(url), text);
    return this;
  }

  @Override
  public WebId id() {
    return new WebId("leaky", "0");
  }

  @Override
  public SearchResults search(SearchQuery query) {
    return new SearchResults(
        Outcome.OK,
        pages.entrySet().stream()
            .map(page ->
                new SearchResult(
                    "Page",
                    page.getKey(),
                    page.getValue().substring(0, Math.min(300, page.getValue().length()))))
            .toList());
  }

  @Override
  public Page open(URI url) {
    String text = pages.get(url);
    return text == null
        ? Page.failed(url, new Outcome(Outcome.Status.NOT_FOUND, "no such page"))
        : new Page(url, Outcome.OK, "Page", text, text, List.of(), List.of(), Instant.EPOCH);
  }

  @Override
  public void close() {}
}
