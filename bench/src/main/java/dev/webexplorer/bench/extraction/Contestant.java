package dev.webexplorer.bench.extraction;

import com.chimbori.crux.articles.ArticleExtractor;
import de.l3s.boilerpipe.BoilerpipeExtractor;
import de.l3s.boilerpipe.BoilerpipeProcessingException;
import de.l3s.boilerpipe.extractors.CommonExtractors;
import dev.webexplorer.browser.extract.Extractor;
import dev.webexplorer.browser.extract.TruePage;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import net.dankito.readability4j.Readability4J;
import org.jsoup.nodes.Document;

/** A way to find a page's main text. */
record Contestant(String name, Function<TruePage, String> text) {

  static List<Contestant> all() {
    Extractor extractor = new Extractor();
    return List.of(
        new Contestant("webexplorer", page -> extractor.extract(page.html(), page.url()).text()),
        new Contestant("readability4j 1.0.8", Contestant::readability4j),
        new Contestant("crux 2.1.0", Contestant::crux),
        new Contestant(
            "boilerpipe 1.2.2 (article)",
            page -> boilerpipe(page, CommonExtractors.ARTICLE_EXTRACTOR)),
        new Contestant(
            "boilerpipe 1.2.2 (default)",
            page -> boilerpipe(page, CommonExtractors.DEFAULT_EXTRACTOR)));
  }

  private static String readability4j(TruePage page) {
    String text = new Readability4J(page.url().toString(), page.html()).parse().getTextContent();
    return Objects.requireNonNullElse(text, "");
  }

  private static String crux(TruePage page) {
    ArticleExtractor extractor = ArticleExtractor.with(page.url().toString(), page.html());
    Document document = extractor.extractContent().article().document;
    return document == null ? "" : document.text();
  }

  private static String boilerpipe(TruePage page, BoilerpipeExtractor extractor) {
    try {
      return extractor.getText(page.html());
    } catch (BoilerpipeProcessingException e) {
      throw new IllegalStateException(page.id(), e);
    }
  }
}
