package dev.webexplorer.browser.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.webexplorer.browser.TestingData;
import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Real pages with their true text; the figures are in the changelog. */
class TruePagesTest {
  private record Read(TruePage page, Extraction extraction) {
    ShingleScore score() {
      return ShingleScore.of(page.text(), extraction.text());
    }
  }

  private static List<Read> read(List<TruePage> pages) {
    Extractor extractor = new Extractor();
    return pages.stream()
        .map(page -> new Read(page, extractor.extract(page.html(), page.url())))
        .toList();
  }

  private static double f1(List<Read> pages, Predicate<TruePage> which) {
    return ShingleScore.mean(
            pages.stream().filter(read -> which.test(read.page())).map(Read::score).toList())
        .f1();
  }

  @Test
  void articles_areReadAsTheirAuthorsWroteThem() throws IOException {
    List<Read> pages = read(TruePage.articles(TestingData.path("extraction/articles")));
    assertThat(f1(pages, page -> true)).isGreaterThanOrEqualTo(0.975);
    assertThat(f1(pages, TruePage::heldOut)).isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void readabilityPages_areReadAsItsMakersExpect() throws IOException {
    List<Read> pages =
        read(TruePage.readability(TestingData.path("extraction/readability_test_pages.tar.xz")));
    assertThat(f1(pages, page -> true)).isGreaterThanOrEqualTo(0.96);
    assertThat(f1(pages, TruePage::heldOut)).isGreaterThanOrEqualTo(0.96);
    assertThat(pages)
        .filteredOn(
            read -> read.extraction().title().equals(read.page().title().replaceAll("\\s+", " ")))
        .hasSizeGreaterThanOrEqualTo(120);
  }
}
