package dev.webexplorer.browser.wikitext;

import static org.assertj.core.api.Assertions.assertThat;

import dev.webexplorer.browser.Link;
import dev.webexplorer.browser.TestingData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Real pages of several Wikipedias. */
class RealPagesTest {
  private static final Pattern MARKUP =
      Pattern.compile("\\{\\{|}}|\\[\\[|]]|\\{\\||<(ref|br|div|span|small)\\b|'''|style=");

  /** One of the pages is kept with its brackets encoded, as in the file of an export. */
  static String source(Path file) throws IOException {
    String source = Files.readString(file);
    return source.contains("&lt;ref")
        ? source
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"")
            .replace("&amp;", "&")
        : source;
  }

  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(TestingData.path("webs/wikitext"))) {
      return files.sorted().toList();
    }
  }

  @Test
  void read_realPages_leaveNoMarkupAndKeepTheirLinks() throws IOException {
    long links = 0;
    long leftOver = 0;
    for (Path file : files()) {
      Article article = WikitextTest.WIKITEXT.read("T", source(file));
      assertThat(article.text()).as(file.toString()).isNotBlank();
      leftOver += MARKUP.matcher(article.text()).results().count();
      links += article.links().size();
      for (Link link : article.links()) {
        assertThat(article.text()).as(file.toString()).contains(link.text());
      }
    }
    assertThat(files()).hasSize(71);
    assertThat(links).isGreaterThan(8_000);
    assertThat(leftOver).as("signs of markup in 71 texts").isLessThanOrEqualTo(10);
  }

  @Test
  void read_knownPages_sayWhatTheySay() throws IOException {
    Path folder = TestingData.path("webs/wikitext");
    Article bodmin = WikitextTest.WIKITEXT.read("Bodmin", source(folder.resolve("Bodmin.txt")));
    assertThat(bodmin.text())
        .startsWith(
            "Bodmin (Cornish: Bosvena) is a civil parish and historic town in Cornwall, England,")
        .contains("population: 14,736", "150 ft high");
    Article quakes = WikitextTest.WIKITEXT.read("T", source(folder.resolve("earthquakes.txt")));
    assertThat(quakes.text())
        .contains("1949-08-22\t04:01:12\tQueen Charlotte Islands, BC\t53.62\t-133.27");
    Article films = WikitextTest.WIKITEXT.read("T", source(folder.resolve("list.txt")));
    assertThat(films.text()).contains("The Imitation Game\tMorten Tyldum\t", "14 November");
  }
}
