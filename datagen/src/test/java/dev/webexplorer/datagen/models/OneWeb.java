package dev.webexplorer.datagen.models;

import dev.webexplorer.browser.Outcome;
import dev.webexplorer.browser.Page;
import dev.webexplorer.browser.SearchQuery;
import dev.webexplorer.browser.SearchResults;
import dev.webexplorer.browser.Web;
import dev.webexplorer.browser.WebId;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Two pages; one of them under two addresses. */
record OneWeb() implements Web {
  static final URI MILL = URI.create("https://a.invalid/mill");
  static final URI OLD_MILL = URI.create("https://a.invalid/old-mill");
  static final URI VAHL = URI.create("https://a.invalid/vahl");
  static final String BUILT = "The mill on the Ister was built in 1874 by Jonas Vahl.";
  static final String PUPIL = "Vahl had been a pupil of the clockmaker Anna Reeve in Bryne.";

  private static final Map<URI, String> TEXTS =
      Map.of(
          MILL,
          BUILT + " It is the oldest mill of the valley.",
          VAHL,
          "Jonas Vahl was a carpenter. " + PUPIL + " He died poor in 1901.");

  @Override
  public WebId id() {
    return new WebId("one", "0");
  }

  @Override
  public SearchResults search(SearchQuery query) {
    return new SearchResults(Outcome.OK, List.of());
  }

  @Override
  public Page open(URI url) {
    URI end = url.equals(OLD_MILL) ? MILL : url;
    String text = TEXTS.get(end);
    if (text == null) {
      return Page.failed(url, new Outcome(Outcome.Status.NOT_FOUND, "no such page"));
    }
    String title = end.equals(MILL) ? "Old Mill" : "Jonas Vahl";
    return new Page(end, Outcome.OK, title, text, text, List.of(), List.of(), Instant.EPOCH);
  }

  @Override
  public void close() {}
}
