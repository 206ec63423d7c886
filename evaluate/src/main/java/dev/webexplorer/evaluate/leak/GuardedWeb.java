package dev.webexplorer.evaluate.leak;

import dev.webexplorer.browser.Outcome;
import dev.webexplorer.browser.Page;
import dev.webexplorer.browser.SearchQuery;
import dev.webexplorer.browser.SearchResult;
import dev.webexplorer.browser.SearchResults;
import dev.webexplorer.browser.Web;
import dev.webexplorer.browser.WebId;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A web behind a guard. */
public final class GuardedWeb implements Web {
  private static final Outcome KEPT_OUT =
      new Outcome(Outcome.Status.BLOCKED, "this page is kept out of this evaluation");

  private final Web web;
  private final LeakGuard guard;
  private final LeakMode mode;
  private final LeakLog log;

  public GuardedWeb(Web web, LeakGuard guard, LeakMode mode, LeakLog log) {
    this.web = web;
    this.guard = guard;
    this.mode = mode;
    this.log = log;
  }

  @Override
  public WebId id() {
    return web.id();
  }

  @Override
  public SearchResults search(SearchQuery query) {
    SearchResults found = web.search(query);
    if (mode == LeakMode.OFF) {
      return found;
    }
    List<SearchResult> clean = new ArrayList<>();
    List<Leak> leaks = new ArrayList<>();
    for (SearchResult result : found.results()) {
      guard.inspect(result).ifPresentOrElse(leaks::add, () -> clean.add(result));
    }
    log.searched(query.text(), leaks);
    return mode == LeakMode.BLOCK ? new SearchResults(found.outcome(), clean) : found;
  }

  @Override
  public Page open(URI url) {
    if (mode == LeakMode.OFF) {
      return web.open(url);
    }
    Optional<Leak> known = guard.inspect(url);
    if (known.isPresent() && mode == LeakMode.BLOCK) {
      log.opened(url, known.get());
      return Page.failed(url, KEPT_OUT);
    }
    Page page = web.open(url);
    Optional<Leak> leak = known.or(() -> guard.inspect(page));
    leak.ifPresent(each -> log.opened(url, each));
    return leak.isPresent() && mode == LeakMode.BLOCK ? Page.failed(url, KEPT_OUT) : page;
  }

  @Override
  public void close() {
    web.close();
  }
}
