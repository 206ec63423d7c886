package dev.webexplorer.agent;

import dev.webexplorer.browser.Outcome;
import dev.webexplorer.browser.Page;
import dev.webexplorer.browser.SearchQuery;
import dev.webexplorer.browser.SearchResult;
import dev.webexplorer.browser.SearchResults;
import dev.webexplorer.browser.Web;
import dev.webexplorer.browser.WebId;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** A web of a few pages; a search finds the pages that hold the query's words literally. */
public record TestingWeb(List<Page> pages) implements Web {

  public static Page page(String title, String text) {
    URI url = URI.create("https://testing.invalid/" + title.replace(' ', '_'));
    return new Page(url, Outcome.OK, title, text, text, List.of(), List.of(), Instant.EPOCH);
  }

  @Override
  public WebId id() {
    return new WebId("testing", "00");
  }

  @Override
  public SearchResults search(SearchQuery query) {
    if (query.text().equals("outage")) {
      return new SearchResults(
          new Outcome(Outcome.Status.FAILED, "the engine\nis down"), List.of());
    }
    String wanted = query.text().toLowerCase(Locale.ROOT);
    return new SearchResults(
        Outcome.OK,
        pages.stream()
            .filter(page -> page.text().toLowerCase(Locale.ROOT).contains(wanted))
            .limit(query.limit())
            .map(page -> new SearchResult(page.title(), page.url(), page.text()))
            .toList());
  }

  @Override
  public Page open(URI url) {
    return pages.stream()
        .filter(page -> page.url().equals(url))
        .findFirst()
        .orElse(Page.failed(url, new Outcome(Outcome.Status.NOT_FOUND, "no such page")));
  }

  @Override
  public void close() {}
}
