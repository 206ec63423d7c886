package dev.webexplorer.browser.live;

import dev.webexplorer.browser.Page;
import dev.webexplorer.browser.SearchQuery;
import dev.webexplorer.browser.SearchResults;
import dev.webexplorer.browser.Web;
import dev.webexplorer.browser.WebId;
import dev.webexplorer.browser.engines.SearchEngine;
import dev.webexplorer.browser.fetch.Fetched;
import dev.webexplorer.browser.net.Target;
import java.net.URI;
import java.util.List;

/**
 * The web out there. Its id names the engines with their language and region, and by its digest the
 * rest of the configuration; not what the web holds: equal ids do not give equal answers; only a
 * record of it does.
 */
public final class LiveWeb implements Web {
  private final WebId id;
  private final PageOpener opener;
  private final SearchEngine engine;
  private final List<Runnable> closing;

  LiveWeb(WebId id, PageOpener opener, SearchEngine engine, List<Runnable> closing) {
    this.id = id;
    this.opener = opener;
    this.engine = engine;
    this.closing = List.copyOf(closing);
  }

  /** Returns a builder with the defaults: polite, guarded, without engine, cache or browser. */
  public static LiveWebBuilder builder() {
    return new LiveWebBuilder();
  }

  @Override
  public WebId id() {
    return id;
  }

  /** Fetches a document as it stands, as politely and well guarded as a page, and recorded. */
  public Fetched fetch(Target target) {
    return opener.fetcher().fetch(target);
  }

  @Override
  public SearchResults search(SearchQuery query) {
    return engine.search(query);
  }

  @Override
  public Page open(URI url) {
    return opener.open(url);
  }

  @Override
  public void close() {
    closing.forEach(Runnable::run);
  }
}
