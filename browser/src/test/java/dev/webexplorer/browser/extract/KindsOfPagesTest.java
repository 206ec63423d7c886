package dev.webexplorer.browser.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.webexplorer.browser.Link;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What of pages that are no articles comes through, counted: of the words that are marked {@code
 * data-true} all but one in twenty, and every code block, table row and link of theirs.
 */
class KindsOfPagesTest {
  private static final List<TablesExtension> TABLES =
      List.of((TablesExtension) TablesExtension.create());

  private static Document source(String name) throws IOException {
    try (InputStream page = KindsOfPagesTest.class.getResourceAsStream(name + ".html")) {
      return Jsoup.parse(
          new String(Objects.requireNonNull(page).readAllBytes(), StandardCharsets.UTF_8),
          "https://example.org/");
    }
  }

  private static Extraction read(String name) throws IOException {
    return Extracted.page(source(name).outerHtml());
  }

  /** The Markdown as another program reads it. */
  private static Document rendered(Extraction page) {
    Parser parser = Parser.builder().extensions(TABLES).build();
    HtmlRenderer renderer = HtmlRenderer.builder().extensions(TABLES).build();
    return Jsoup.parse(renderer.render(parser.parse(page.markdown())), "https://example.org/");
  }

  private static List<String> words(String text) {
    return new ArrayList<>(
        Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}_]+", -1))
            .filter(word -> !word.isEmpty())
            .toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "documentation",
        "forum",
        "product",
        "table",
        "encyclopedia",
        "reference",
        "question",
        "biography",
      })
  void words_ofTheContent_nearlyAllThere(String name) throws IOException {
    List<String> truth = words(source(name).select("[data-true]").text());
    for (String text : List.of(read(name).text(), rendered(read(name)).text())) {
      List<String> found = words(text);
      long kept = truth.stream().filter(found::remove).count();
      assertThat((double) kept / truth.size()).as(name).isGreaterThanOrEqualTo(0.95);
    }
  }

  /** As many as the page has in its content. */
  @ParameterizedTest
  @CsvSource({"documentation", "reference", "question"})
  void codeBlocks_areAllThere_toTheSign(String name) throws IOException {
    List<String> truth =
        source(name).select("pre").stream().map(Element::wholeText).map(String::strip).toList();
    assertThat(rendered(read(name)).select("pre code"))
        .extracting(block -> block.wholeText().strip())
        .containsExactlyElementsOf(truth);
  }

  @Test
  void codeBlocks_keepTheirLanguage() throws IOException {
    assertThat(rendered(read("reference")).select("pre code"))
        .extracting(Element::className)
        .containsExactly("language-reel", "language-reel", "language-reel", "language-sh");
  }

  @ParameterizedTest
  @CsvSource({"reference, 4", "biography, 7"})
  void tables_haveEveryRowOnce(String name, int rows) throws IOException {
    Document page = rendered(read(name));
    for (Element cell : source(name).select("td[data-true]")) {
      assertThat(page.select("th, td").eachText()).as(name).contains(cell.text());
    }
    assertThat(page.select("tr").stream().filter(row -> !row.text().isBlank()))
        .hasSizeGreaterThanOrEqualTo(rows);
  }

  @ParameterizedTest
  @ValueSource(strings = {"forum", "table", "reference", "question", "biography"})
  void links_ofTheContent_areInTheMarkdownAndListedFirst(String name) throws IOException {
    List<String> truth = source(name).select("[data-true] a:not([href^=#])").eachAttr("abs:href");
    Extraction page = read(name);
    assertThat(rendered(page).select("a").eachAttr("href")).containsAll(truth);
    assertThat(page.links().stream().limit(truth.size() + 4L))
        .extracting(Link::url)
        .extracting(Object::toString)
        .containsAll(truth);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "reference | Tour; Search; http.delete; json.read; Edit this page",
        "question | Sign up; What is this?; Users; Why is my bread flat; Legal",
        "biography | Random article; [edit]; Ben Moor; Categories; Privacy policy",
      })
  void frames_areLeftOut(String name, String words) throws IOException {
    assertThat(read(name).text()).doesNotContain(words.split("; ", -1));
  }

  @Test
  void titles_areThePagesOwn() throws IOException {
    assertThat(read("reference").title()).isEqualTo("http.get");
    assertThat(read("biography").title()).isEqualTo("Ada Holt");
  }

  @Test
  void question_andItsAnswers_inOrder() throws IOException {
    assertThat(read("question").text())
        .containsSubsequence(
            "Which option do I need?",
            "Name the column as a key",
            "so that 9 comes before 10",
            "give the tab as well",
            "any run of blanks");
  }

  /** What is said of each parameter stands under its name. */
  @Test
  void definitions_standWithTheirTerms() throws IOException {
    assertThat(read("reference").text())
        .containsSubsequence(
            "url", "The address, with its scheme", "headers", "Fields sent beside");
  }
}
