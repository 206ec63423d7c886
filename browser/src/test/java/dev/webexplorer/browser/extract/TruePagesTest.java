package dev.webexplorer.browser.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.webexplorer.browser.TestingData;
import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Real pages with their true text; the figures are in the changelog. */
class TruePagesTest {
  private static ShingleScore score(List<TruePage> pages, Predicate<TruePage> which) {
    Extractor extractor = new Extractor();
    List<ShingleScore> scores =
        pages.stream()
            .filter(which)
            .map(page ->
                ShingleScore.of(page.text(), extractor.extract(page.html(), page.url()).text()))
            .toList();
    return ShingleScore.mean(scores);
  }

  @Test
  void articles_areReadAsTheirAuthorsWroteThem() throws IOException {
    List<TruePage> pages = TruePage.articles(TestingData.path("extraction/articles"));
    assertThat(score(pages, page -> true).f1()).isGreaterThanOrEqualTo(0.975);
    assertThat(score(pages, TruePage::heldOut).f1()).isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void readabilityPages_areReadAsItsMakersExpect() throws IOException {
    List<TruePage> pages =
        TruePage.readability(TestingData.path("extraction/readability_test_pages.tar.xz"));
    assertThat(score(pages, page -> true).f1()).isGreaterThanOrEqualTo(0.96);
    assertThat(score(pages, TruePage::heldOut).f1()).isGreaterThanOrEqualTo(0.96);
  }

  @Test
  void titles_areThePages() throws IOException {
    List<TruePage> pages =
        TruePage.readability(TestingData.path("extraction/readability_test_pages.tar.xz"));
    Extractor extractor = new Extractor();
    assertThat(pages)
        .filteredOn(page ->
            extractor
                .extract(page.html(), page.url())
                .title()
                .equals(page.title().replaceAll("\\s+", " ")))
        .hasSizeGreaterThanOrEqualTo(120);
  }
}
