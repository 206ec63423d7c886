package dev.webexplorer.browser.live;

import dev.webexplorer.browser.Outcome;
import dev.webexplorer.browser.SearchQuery;
import dev.webexplorer.browser.SearchResults;
import dev.webexplorer.browser.engines.SearchEngine;
import java.util.List;

/** A web that opens pages but finds none. */
final class NoEngine implements SearchEngine {
  @Override
  public String name() {
    return "none";
  }

  @Override
  public SearchResults search(SearchQuery query) {
    String detail = "no search engine is configured: set SERPER_API_KEY, BRAVE_API_KEY, …";
    return new SearchResults(new Outcome(Outcome.Status.REFUSED, detail), List.of());
  }
}
