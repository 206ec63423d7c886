package dev.webexplorer.datagen.models;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.webexplorer.browser.Page;
import dev.webexplorer.browser.SearchQuery;
import dev.webexplorer.browser.SearchResults;
import dev.webexplorer.browser.Web;
import dev.webexplorer.browser.WebId;
import java.net.URI;

/**
 * A web that remembers the pages last opened, so that what a model quotes is looked for in the very
 * text that it was shown. Closing it leaves the web open. Thread-safe.
 */
public final class OpenedPages implements Web {
  private static final int MOST = 2000;

  private final Cache<URI, Page> pages = Caffeine.newBuilder().maximumSize(MOST).build();
  private final Web web;

  public OpenedPages(Web web) {
    this.web = web;
  }

  @Override
  public WebId id() {
    return web.id();
  }

  @Override
  public SearchResults search(SearchQuery query) {
    return web.search(query);
  }

  /** A page that could not be opened is asked for again. */
  @Override
  public Page open(URI url) {
    Page known = pages.getIfPresent(url);
    if (known != null) {
      return known;
    }
    Page page = web.open(url);
    if (page.outcome().ok()) {
      pages.put(url, page);
    }
    return page;
  }

  @Override
  public void close() {
    pages.invalidateAll();
  }
}
