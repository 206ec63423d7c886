package dev.webexplorer.datagen.filter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.webexplorer.browser.Page;
import dev.webexplorer.datagen.LittleWeb;
import dev.webexplorer.datasets.QaPair;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OtherPagesFilterTest {
  @TempDir static Path folder;
  private static LittleWeb little;

  @BeforeAll
  static void build() {
    little = LittleWeb.smallWorld(folder);
  }

  @AfterAll
  static void close() {
    little.close();
  }

  /** Asks for a town by a sentence of a page. */
  private static QaPair asking(String source, String town, String words) {
    Page page = little.web().page(little.page(source));
    String quote =
        page.text()
            .lines()
            .flatMap(line -> Stream.of(line.split("(?<=\\.) ")))
            .filter(sentence -> sentence.contains(words))
            .findFirst()
            .orElseThrow();
    return Pairs.quoting(quote.replace(town, "this town"), town, page.url().toString(), quote);
  }

  @Test
  void clueThatIsTrueOfSeveralTowns_isRefused() {
    Finding finding =
        new OtherPagesFilter(little.facts()).examine(asking("Ithel", "Elsweir", "mills"));

    assertThat(finding.kind()).isEqualTo(Finding.Kind.FAIL);
    assertThat(finding.reason()).contains("satisfies all clues too").doesNotContain("Elsweir");
  }

  @Test
  void clueThatIsTrueOfOneTown_passes() {
    assertThat(
            new OtherPagesFilter(little.facts())
                .examine(asking("Mira Tolland", "Dunmarrow", "workshop"))
                .kind())
        .isEqualTo(Finding.Kind.PASS);
  }

  @Test
  void clueThatSaysNothingOfItsEvidence_isSkipped() {
    QaPair vague = Pairs.quoting("Which town?", "Dunmarrow", "https://w.invalid/x", "Salt.");

    assertThat(new OtherPagesFilter(little.facts()).examine(vague).kind())
        .isEqualTo(Finding.Kind.SKIPPED);
  }
}
