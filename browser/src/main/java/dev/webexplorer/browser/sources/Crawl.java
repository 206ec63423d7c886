package dev.webexplorer.browser.sources;

import dev.webexplorer.browser.Link;
import dev.webexplorer.browser.Page;
import dev.webexplorer.browser.Web;
import dev.webexplorer.browser.local.PageSource;
import dev.webexplorer.browser.net.RefusedException;
import dev.webexplorer.browser.net.Target;
import dev.webexplorer.datasets.InputException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Gatherers;

/**
 * The pages of a site, found by their links, level by level: what one level links to is opened
 * next, in the order of the links. How politely is the web's own affair.
 *
 * @param web that opens pages
 * @param starts the first level
 * @param limits how far it goes
 */
public record Crawl(Web web, List<URI> starts, Limits limits) implements PageSource {
  private static final int AT_ONCE = 8;

  public Crawl {
    starts = List.copyOf(starts);
  }

  /**
   * How far a crawl goes.
   *
   * @param depth most links from a start to a page; 0 for the starts alone
   * @param pages most pages opened
   * @param anyHost whether links to other hosts than those of the starts are followed
   */
  public record Limits(int depth, int pages, boolean anyHost) {}

  /** What came of an address. */
  private record Opened(Target asked, Page page) {}

  @Override
  public void read(Sink sink) {
    new Walk(new ReadPages(sink, "crawl"), new PassedOver()).run(sink);
  }

  /** One crawl under way. */
  private final class Walk {
    private final ReadPages pages;
    private final PassedOver passed;
    private final Set<String> hosts = new HashSet<>();
    private final Set<Target> asked = new HashSet<>();
    private final Set<URI> given = new HashSet<>();
    private int opened;
    private Optional<Page> firstFailed = Optional.empty();

    Walk(ReadPages pages, PassedOver passed) {
      this.pages = pages;
      this.passed = passed;
    }

    void run(Sink sink) {
      Set<Target> level = new LinkedHashSet<>();
      for (URI start : starts) {
        Target target = start(start);
        hosts.add(target.origin());
        level.add(target);
      }
      for (int depth = 0; depth <= limits.depth() && !level.isEmpty(); depth++) {
        level = open(level);
      }
      if (pages.finish() == 0) {
        throw new InputException(
            starts.getFirst()
                + ": no pages: "
                + firstFailed.map(Walk::why).orElse("nothing there"));
      }
      passed.tell(sink);
    }

    private static Target start(URI url) {
      try {
        return Target.of(url);
      } catch (RefusedException e) {
        throw new InputException(url + ": " + e.getMessage(), e);
      }
    }

    /** Opens a level; returns the next. */
    private Set<Target> open(Set<Target> level) {
      List<Target> fresh = level.stream().filter(asked::add).toList();
      int room = Math.max(0, limits.pages() - opened);
      passed.add("pages beyond --max-pages", Math.max(0, fresh.size() - room));
      opened += Math.min(room, fresh.size());
      Set<Target> next = new LinkedHashSet<>();
      fresh.stream()
          .limit(room)
          .gather(
              Gatherers.mapConcurrent(
                  AT_ONCE, target -> new Opened(target, web.open(target.uri()))))
          .forEachOrdered(page -> take(page, next));
      return next;
    }

    private void take(Opened page, Set<Target> next) {
      Page found = page.page();
      if (!found.outcome().ok() || found.text().isBlank()) {
        passed.add("pages that could not be had: " + status(found));
        firstFailed = firstFailed.or(() -> Optional.of(found));
        return;
      }
      Optional<Target> stands = target(found.url());
      if (stands.isEmpty() || !follows(stands.get())) {
        passed.add("pages that lead to another host");
        return;
      }
      if (given.add(found.url())) {
        asked.add(stands.get());
        pages.add(found);
        links(found).forEach(next::add);
      }
      if (!page.asked().equals(stands.get())) {
        pages.redirect(page.asked().uri(), found.url(), found.retrieved());
      }
    }

    private List<Target> links(Page page) {
      List<Target> targets = new ArrayList<>();
      for (Link link : page.links()) {
        target(link.url()).filter(this::follows).ifPresent(targets::add);
      }
      return targets;
    }

    private boolean follows(Target target) {
      return limits.anyHost() || hosts.contains(target.origin());
    }

    private static Optional<Target> target(URI url) {
      try {
        return Optional.of(Target.of(url));
      } catch (RefusedException e) {
        return Optional.empty(); // mail addresses and the like
      }
    }

    private static String status(Page page) {
      return page.outcome().status().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String why(Page page) {
      String detail = page.outcome().detail();
      return page.url() + ": " + (detail.isEmpty() ? status(page) : detail);
    }
  }
}
