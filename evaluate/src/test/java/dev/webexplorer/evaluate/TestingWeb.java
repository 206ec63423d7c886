package dev.webexplorer.evaluate;

import dev.webexplorer.browser.Outcome;
import dev.webexplorer.browser.Page;
import dev.webexplorer.browser.SearchQuery;
import dev.webexplorer.browser.SearchResult;
import dev.webexplorer.browser.SearchResults;
import dev.webexplorer.browser.Web;
import dev.webexplorer.browser.WebId;
import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A web that finds what it was told to find; a query that it was not told fails. */
public final class TestingWeb implements Web {
  private final Map<String, List<SearchResult>> found = new HashMap<>();

  /** Finds pages of these titles, in this order. */
  public TestingWeb finds(String query, String... titles) {
    found.put(
        query,
        Arrays.stream(titles).map(title -> new SearchResult(title, url(title), "")).toList());
    return this;
  }

  /** Returns the address of the page with that title. */
  public static URI url(String title) {
    return URI.create("https://w.invalid/" + title.replace(' ', '_'));
  }

  @Override
  public WebId id() {
    return new WebId("testing", "0");
  }

  @Override
  public SearchResults search(SearchQuery query) {
    List<SearchResult> results = found.get(query.text());
    return results == null
        ? new SearchResults(new Outcome(Outcome.Status.TIMED_OUT, "no reply in 1 s"), List.of())
        : new SearchResults(Outcome.OK, results);
  }

  @Override
  public Page open(URI url) {
    return Page.failed(url, new Outcome(Outcome.Status.NOT_FOUND, "no such page"));
  }

  @Override
  public void close() {}
}
