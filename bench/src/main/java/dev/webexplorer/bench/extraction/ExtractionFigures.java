package dev.webexplorer.bench.extraction;

import dev.webexplorer.browser.extract.MetadataScore;
import dev.webexplorer.browser.extract.ShingleScore;
import dev.webexplorer.browser.extract.TruePage;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * Prints F1, precision and recall by runs of four words, and pages a second on one thread by the
 * clock and by the processor's time, of every contestant on two sets of real pages. "chosen on" are
 * the four fifths of a set on which the extractor's choices were made, "held out" is the rest.
 */
public final class ExtractionFigures {
  private static final int WARM_UP = 4;
  private static final int ROUNDS = 3;

  private ExtractionFigures() {}

  /**
   * Takes the folder of data: {@code extraction/articles}, {@code
   * extraction/readability_test_pages.tar.xz}.
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 1) {
      System.err.println("usage: bench/extraction DATA    the folder that has extraction/ in it");
      System.exit(2);
    }
    Path data = Path.of(arguments[0]).resolve("extraction");
    figures("articles", TruePage.articles(data.resolve("articles")), System.out);
    List<TruePage> readability =
        TruePage.readability(data.resolve("readability_test_pages.tar.xz"));
    figures("readability", readability, System.out);
    System.out.println("webexplorer's metadata, right of those known:");
    for (MetadataScore score : MetadataScore.of(readability)) {
      System.out.printf("%-28s %d of %d%n", score.field(), score.right(), score.known());
    }
  }

  private static void figures(String set, List<TruePage> pages, PrintStream out) {
    out.printf(
        "%s: %d pages, %d held out%n",
        set, pages.size(), pages.stream().filter(TruePage::heldOut).count());
    out.printf(
        "%-28s %-24s %-10s %-10s %-8s %s%n",
        "", "F1    precision recall", "chosen on", "held out", "pages/s", "by CPU time");
    for (Contestant contestant : Contestant.all()) {
      ShingleScore all = score(contestant, pages, page -> true);
      double chosen = score(contestant, pages, page -> !page.heldOut()).f1();
      double held = score(contestant, pages, TruePage::heldOut).f1();
      Speed speed = Speed.of(contestant, pages);
      out.printf(
          Locale.ROOT,
          "%-28s %.4f %.4f %.4f     %.4f     %.4f     %-8.0f %.0f%n",
          contestant.name(),
          all.f1(),
          all.precision(),
          all.recall(),
          chosen,
          held,
          speed.byClock(),
          speed.byProcessor());
    }
    out.println();
  }

  private static ShingleScore score(
      Contestant contestant, List<TruePage> pages, Predicate<TruePage> which) {
    return ShingleScore.mean(
        pages.stream()
            .filter(which)
            .map(page -> ShingleScore.of(page.text(), contestant.text().apply(page)))
            .toList());
  }

  /** Pages a second, the best of some rounds over all pages, after others to warm up. */
  private record Speed(double byClock, double byProcessor) {
    static Speed of(Contestant contestant, List<TruePage> pages) {
      ThreadMXBean threads = ManagementFactory.getThreadMXBean();
      Speed best = new Speed(0, 0);
      long signs = 0;
      for (int round = 0; round < WARM_UP + ROUNDS; round++) {
        long start = System.nanoTime();
        long processor = threads.getCurrentThreadCpuTime();
        for (TruePage page : pages) {
          signs += contestant.text().apply(page).length();
        }
        double used = (threads.getCurrentThreadCpuTime() - processor) / 1e9;
        double seconds = (System.nanoTime() - start) / 1e9;
        best =
            new Speed(
                Math.max(best.byClock, pages.size() / seconds),
                Math.max(best.byProcessor, pages.size() / used));
      }
      if (signs == 0) {
        throw new IllegalStateException(contestant.name() + " finds no text");
      }
      return best;
    }
  }
}
