package dev.webexplorer.browser.sources;

import dev.webexplorer.browser.Page;
import dev.webexplorer.browser.local.PageSource;
import dev.webexplorer.browser.local.PageUrl;
import dev.webexplorer.browser.local.SiteName;
import dev.webexplorer.browser.local.SourcePage;
import dev.webexplorer.browser.local.SourcePage.Marked;
import dev.webexplorer.browser.local.SourcePage.Redirect;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Pages that were opened, on their way into a local web. The first are held back until it is known
 * what the site puts behind every title.
 */
final class ReadPages {
  private static final int SAMPLE = 50;

  private final PageSource.Sink sink;
  private final String origin;
  private final List<Page> held = new ArrayList<>();
  private SiteName site = new SiteName("");
  private boolean known;
  private long given;

  /**
   * @param origin for messages
   */
  ReadPages(PageSource.Sink sink, String origin) {
    this.sink = sink;
    this.origin = origin;
  }

  void add(Page page) {
    given++;
    if (known) {
      give(page);
      return;
    }
    held.add(page);
    if (held.size() == SAMPLE) {
      giveHeld();
    }
  }

  /** Adds another address of a page. */
  void redirect(URI from, URI to, Instant at) {
    sink.page(
        new SourcePage(
            origin + " " + from,
            from.toString(),
            from.toString(),
            new Redirect(to.toString()),
            List.of(),
            at.truncatedTo(ChronoUnit.SECONDS)));
  }

  /** Gives what is held; returns how many pages there were. */
  long finish() {
    giveHeld();
    return given;
  }

  private void giveHeld() {
    site = SiteName.of(held.stream().map(Page::title).toList());
    known = true;
    held.forEach(this::give);
    held.clear();
  }

  private void give(Page page) {
    String title = site.takenFrom(page.title().strip());
    String url = page.url().toString();
    String named = title.isBlank() ? PageUrl.words(url) : title;
    sink.page(
        new SourcePage(
            origin + " " + url,
            named.isBlank() ? url : named,
            url,
            new Marked(page.text(), page.markdown(), page.links()),
            page.categories(),
            page.metadata(),
            page.retrieved().truncatedTo(ChronoUnit.SECONDS)));
  }
}
