package dev.webexplorer.browser.extract;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * How often a page's metadata was read right, of the pages where it is known.
 *
 * @param field author, date and so on
 */
public record MetadataScore(String field, long right, long known) {

  /** A field, where it stands in both, and when two values are the same. */
  private record Field(
      String name,
      Function<TruePage, String> truth,
      Function<Extraction, String> read,
      BiPredicate<String, String> same) {

    MetadataScore score(Collection<TruePage> pages, Extractor extractor) {
      long known = 0;
      long right = 0;
      for (TruePage page : pages) {
        if (!truth.apply(page).isEmpty()) {
          known++;
          Extraction found = extractor.extract(page.html(), page.url());
          right += same.test(truth.apply(page), read.apply(found)) ? 1 : 0;
        }
      }
      return new MetadataScore(name, right, known);
    }
  }

  public static List<MetadataScore> of(Collection<TruePage> pages) {
    Extractor extractor = new Extractor();
    return List.of(
            new Field("title", TruePage::title, Extraction::title, String::equals),
            new Field(
                "author",
                page -> page.metadata().author(),
                found -> found.metadata().author(),
                MetadataScore::sameName),
            new Field(
                "date",
                page -> page.metadata().date(),
                found -> found.metadata().date(),
                String::equals),
            new Field(
                "site",
                page -> page.metadata().site(),
                found -> found.metadata().site(),
                String::equalsIgnoreCase),
            new Field(
                "language",
                page -> page.metadata().language(),
                found -> found.metadata().language(),
                String::equalsIgnoreCase))
        .stream()
        .map(field -> field.score(pages, extractor))
        .toList();
  }

  /** Readability keeps what stands around a name: "By", a job, a date. */
  private static boolean sameName(String truth, String read) {
    String wanted = truth.toLowerCase(Locale.ROOT);
    String got = read.toLowerCase(Locale.ROOT);
    return wanted.equals(got) || (got.length() > 3 && wanted.contains(got));
  }
}
