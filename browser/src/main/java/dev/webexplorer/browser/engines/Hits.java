package dev.webexplorer.browser.engines;

import dev.webexplorer.browser.SearchResult;
import dev.webexplorer.browser.net.CanonicalUrl;
import dev.webexplorer.browser.net.RefusedException;
import dev.webexplorer.browser.net.Target;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;

/** From an engine's hits to results: web addresses only, each page once, plain text. */
final class Hits {
  private Hits() {}

  static List<SearchResult> readable(List<Adapter.Hit> hits, int limit) {
    List<SearchResult> results = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Adapter.Hit hit : hits) {
      try {
        Target target = Target.parse(hit.url());
        if (results.size() < limit && seen.add(CanonicalUrl.of(target))) {
          results.add(new SearchResult(plain(hit.title()), target.uri(), plain(hit.snippet())));
        }
      } catch (RefusedException e) {
        // no page that could be opened
      }
    }
    return results;
  }

  /** Engines mark the words they hit, and escape what looks like HTML. */
  private static String plain(String text) {
    boolean html = text.indexOf('<') >= 0 || text.indexOf('&') >= 0;
    return (html ? Jsoup.parse(text).text() : text).strip().replaceAll("\\s+", " ");
  }
}
