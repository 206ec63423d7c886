package dev.webexplorer.bench.scale;

import dev.webexplorer.browser.SearchQuery;
import dev.webexplorer.browser.local.LocalWeb;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** How fast a warm web answers one query after the other. */
record SearchSpeed(double medianMillis, double slowMillis, double perSecond) {
  static final int RESULTS = 10;
  static final int WARM_UP = 2;

  static SearchSpeed of(Path folder, List<String> queries) {
    try (LocalWeb web = LocalWeb.open(folder)) {
      for (int i = 0; i < WARM_UP; i++) {
        nanos(web, queries);
      }
      long[] nanos = nanos(web, queries);
      Arrays.sort(nanos);
      double seconds = Arrays.stream(nanos).sum() / 1e9;
      return new SearchSpeed(
          nanos[nanos.length / 2] / 1e6,
          nanos[nanos.length * 95 / 100] / 1e6,
          queries.size() / seconds);
    }
  }

  private static long[] nanos(LocalWeb web, List<String> queries) {
    return queries.stream()
        .mapToLong(query -> {
          long start = System.nanoTime();
          web.search(new SearchQuery(query, RESULTS));
          return System.nanoTime() - start;
        })
        .toArray();
  }
}
