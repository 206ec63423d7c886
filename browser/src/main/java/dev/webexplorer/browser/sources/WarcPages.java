package dev.webexplorer.browser.sources;

import dev.webexplorer.browser.Page;
import dev.webexplorer.browser.live.ReplayWeb;
import dev.webexplorer.browser.local.PageSource;
import dev.webexplorer.datasets.InputException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Gatherers;

/**
 * The pages of an archive of the web, ours or another program's: each address as it was recorded
 * last, HTML, Markdown and PDF; addresses that led to one of them are its other names.
 */
record WarcPages(Path file) implements PageSource {

  /** What came of an address; no page where none for people stands. */
  private record Opened(URI asked, Optional<Page> page) {}

  @Override
  public void read(Sink sink) {
    PassedOver passed = new PassedOver();
    Set<URI> given = new HashSet<>();
    try (ReplayWeb web = ReplayWeb.openLatest(file)) {
      passed.add("answers whose body is in another file", web.lost());
      ReadPages pages = new ReadPages(sink, file.toString());
      int readers = Runtime.getRuntime().availableProcessors();
      Iterator<Opened> all =
          web.addresses().stream()
              .gather(Gatherers.mapConcurrent(readers, url -> new Opened(url, web.page(url))))
              .iterator();
      while (all.hasNext()) {
        take(all.next(), pages, given, passed);
      }
      if (pages.finish() == 0) {
        throw new InputException(file + ": no HTML pages with text in this archive");
      }
      redirects(web, pages, given, passed);
    }
    passed.tell(sink);
  }

  private static void take(Opened opened, ReadPages pages, Set<URI> given, PassedOver passed) {
    if (opened.page().isEmpty()) {
      passed.add("documents that are no pages: scripts, styles, pictures, data");
      return;
    }
    Page page = opened.page().get();
    if (!page.outcome().ok() || page.text().isBlank()) {
      String status = page.outcome().status().name().toLowerCase(Locale.ROOT).replace('_', ' ');
      passed.add("pages without text: " + status);
    } else if (given.add(page.url())) {
      pages.add(page);
    }
  }

  private static void redirects(ReplayWeb web, ReadPages pages, Set<URI> given, PassedOver passed) {
    for (URI from : web.redirects()) {
      Optional<Page> page = web.page(from);
      if (given.contains(from)) {
        continue;
      }
      if (page.isPresent() && page.get().outcome().ok() && given.contains(page.get().url())) {
        pages.redirect(from, page.get().url(), page.get().retrieved());
      } else {
        passed.add("redirects that lead out of the archive");
      }
    }
  }
}
