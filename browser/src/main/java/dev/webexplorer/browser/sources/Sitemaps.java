package dev.webexplorer.browser.sources;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.UnknownFormatException;
import dev.webexplorer.browser.fetch.Fetched;
import dev.webexplorer.browser.live.LiveWeb;
import dev.webexplorer.browser.net.RefusedException;
import dev.webexplorer.browser.net.Target;
import dev.webexplorer.datasets.InputException;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which pages a site says it has (sitemaps.org): XML, text or a feed, packed or not, and indexes of
 * several.
 */
public final class Sitemaps {
  private static final int MOST_FILES = 200;

  private final LiveWeb web;
  private final SiteMapParser parser = new SiteMapParser(false);

  public Sitemaps(LiveWeb web) {
    this.web = web;
  }

  /**
   * Returns the addresses in a sitemap, and in those that it names.
   *
   * @param most addresses wanted
   * @throws InputException if the first file cannot be had or read, or names none
   */
  public List<URI> pages(URI sitemap, int most) {
    Set<URI> pages = new LinkedHashSet<>();
    Set<Target> seen = new HashSet<>();
    Deque<Target> files = new ArrayDeque<>(List.of(target(sitemap)));
    while (!files.isEmpty() && pages.size() < most && seen.size() < MOST_FILES) {
      Target file = files.remove();
      if (!seen.add(file)) {
        continue;
      }
      try {
        read(file, files, pages, most);
      } catch (IOException | UnknownFormatException e) {
        if (seen.size() == 1) {
          throw new InputException(file + ": no sitemap: " + e.getMessage(), e);
        }
        // another of the files that an index names: the others stand
      }
    }
    if (pages.isEmpty()) {
      throw new InputException(sitemap + ": this sitemap names no pages");
    }
    return List.copyOf(pages);
  }

  private void read(Target file, Deque<Target> files, Set<URI> pages, int most)
      throws IOException, UnknownFormatException {
    switch (web.fetch(file)) {
      case Fetched.Failed failed -> throw new IOException(failed.outcome().detail());
      case Fetched.Document document -> {
        AbstractSiteMap parsed =
            parser.parseSiteMap(document.body().array(), document.target().uri().toURL());
        switch (parsed) {
          case SiteMapIndex index ->
              index
                  .getSitemaps()
                  .forEach(map -> files.add(target(URI.create(map.getUrl().toString()))));
          case SiteMap map ->
              map.getSiteMapUrls().stream()
                  .limit(most)
                  .map(entry -> target(URI.create(entry.getUrl().toString())).uri())
                  .forEach(pages::add);
          default -> throw new IOException("of no known kind");
        }
      }
    }
  }

  private static Target target(URI url) {
    try {
      return Target.of(url);
    } catch (RefusedException e) {
      throw new InputException(url + ": " + e.getMessage(), e);
    }
  }
}
