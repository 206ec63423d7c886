package dev.webexplorer.bench.evaluate;

import dev.webexplorer.browser.SearchQuery;
import dev.webexplorer.browser.SearchResult;
import dev.webexplorer.browser.Web;
import dev.webexplorer.browser.local.LocalWeb;
import dev.webexplorer.datasets.Trajectory;
import dev.webexplorer.datasets.benchmark.BenchmarkItem;
import dev.webexplorer.evaluate.judge.official.QaScore;
import dev.webexplorer.evaluate.run.RunLog;
import dev.webexplorer.evaluate.statistics.Interval;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Exact match, F1 and turns of a finished evaluation, beside the title that one search for the
 * question puts first: {@code SanityRow RUN WEB}.
 */
public final class SanityRow {
  private SanityRow() {}

  /** Sums of scores; {@code turns} of all attempts. */
  private record Sum(long n, long exact, double f1, long turns) {
    Sum plus(QaScore score, int more) {
      return new Sum(n + 1, exact + (score.exact() ? 1 : 0), f1 + score.f1(), turns + more);
    }

    String row(String name) {
      Interval interval = Interval.wilson(exact, n);
      return String.format(
          Locale.ROOT,
          "%-18s n=%d  EM %.1f%% (%.1f–%.1f)  F1 %.1f%%  turns %.1f",
          name,
          n,
          100.0 * exact / n,
          100 * interval.low(),
          100 * interval.high(),
          100 * f1 / n,
          (double) turns / n);
    }
  }

  /** Prints the two rows. */
  public static void main(String[] args) {
    RunLog log = RunLog.open(Path.of(args[0]));
    Sum rules = new Sum(0, 0, 0, 0);
    try (Stream<Trajectory> all = log.all()) {
      for (Trajectory one : (Iterable<Trajectory>) all::iterator) {
        BenchmarkItem item = Objects.requireNonNull(log.items().get(one.qaId()));
        rules = rules.plus(QaScore.of(one.answer().orElse(""), item.answers()), one.turns());
      }
    }
    Sum first = new Sum(0, 0, 0, 0);
    try (Web web = LocalWeb.open(Path.of(args[1]))) {
      for (BenchmarkItem item : log.items().values()) {
        List<SearchResult> found = web.search(SearchQuery.of(item.question())).results();
        String title = found.isEmpty() ? "" : found.getFirst().title();
        first = first.plus(QaScore.of(title, item.answers()), 1);
      }
    }
    System.out.println(rules.row("rules policy"));
    System.out.println(first.row("BM25 top-1 title"));
  }
}
