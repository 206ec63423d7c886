package dev.webexplorer.browser.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was written as Markdown is read by an independent parser, and must be what the page was. */
class MarkdownRoundTripTest {
  private static final List<TablesExtension> TABLES =
      List.of((TablesExtension) TablesExtension.create());

  private static Document read(String markdown) {
    Parser parser = Parser.builder().extensions(TABLES).build();
    HtmlRenderer renderer = HtmlRenderer.builder().extensions(TABLES).build();
    return Jsoup.parse(renderer.render(parser.parse(markdown)));
  }

  private static Document again(String body) {
    return read(Extracted.markdown(body));
  }

  private static void assertSurvives(String text) {
    Document document = again("<p>" + Entities.escape(text) + "</p>");
    assertThat(document.body().children())
        .as("one paragraph: %s", document.body().html())
        .extracting(element -> element.normalName())
        .containsExactly("p");
    assertThat(document.text()).isEqualTo(text.strip().replaceAll("\\s+", " "));
    assertThat(document.select("a, em, strong, code, img")).isEmpty();
  }

  /** Text that Markdown would take for marks of its own. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "1. not a list",
        "12) nor this",
        "- nor a bullet",
        "+ plus",
        "* star",
        "# not a heading",
        "> not a quote",
        "=====",
        "---",
        "***",
        "___",
        "~~~ not code",
        "``` nor this",
        "a *b* c **d** e",
        "a _b_ c __d__ e snake_case_name",
        "a `b` c ``d``",
        "[a](b) and ![c](d) and [e][f]",
        "[a]: http://b",
        "a \\* b \\\\ c C:\\dir",
        "<b>a</b> <!-- b --> <http://c>",
        "&amp; &lt; &#65; AT&T",
        "a | b | c",
        "| a | b |",
        "a ~~b~~ c",
      })
  void text_isNoMarkup(String text) {
    assertSurvives(text);
  }

  @Property(tries = 300)
  void anyText_isNoMarkup(@ForAll("awkward") String text) {
    if (!text.isBlank()) {
      assertSurvives("x" + text);
    }
  }

  @Provide
  Arbitrary<String> awkward() {
    return Arbitraries.of(
            "a", "b1", " ", ".", "1.", "*", "_", "`", "[", "]", "(", ")", "!", "<", ">", "&amp;",
            "\\", "#", "-", "+", "=", "|", "~", "é", "語", "\"")
        .list()
        .ofMaxSize(14)
        .map(parts -> String.join("", parts));
  }

  @Property(tries = 200)
  void styledText_isStyledAsItWas(@ForAll("words") List<String> words) {
    StringBuilder html = new StringBuilder("<p>start ");
    for (int i = 0; i < words.size(); i++) {
      String tag = List.of("b", "i", "span").get(i % 3);
      html.append("<" + tag + ">" + words.get(i) + "</" + tag + "> ");
    }
    Document document = again(html + "end</p>");
    assertThat(document.select("strong").eachText()).isEqualTo(every(words, 0));
    assertThat(document.select("em").eachText()).isEqualTo(every(words, 1));
    assertThat(document.text()).isEqualTo(Jsoup.parse(html + "end").text());
  }

  @Provide
  Arbitrary<List<String>> words() {
    return Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(6).list().ofMaxSize(7);
  }

  private static List<String> every(List<String> words, int rest) {
    return IntStream.range(0, words.size())
        .filter(i -> i % 3 == rest)
        .mapToObj(words::get)
        .toList();
  }

  @Property(tries = 100)
  void cells_areReadAsTheyWere(@ForAll("awkwardCells") List<String> cells) {
    StringBuilder html = new StringBuilder("<table><tr><th>h<th>h2</tr>");
    cells.forEach(cell -> html.append("<tr><td>x" + Entities.escape(cell) + "<td>y</tr>"));
    Document document = again(html + "</table>");
    assertThat(document.select("tbody td:first-child").eachText())
        .isEqualTo(
            cells.stream().map(cell -> ("x" + cell).strip().replaceAll("\\s+", " ")).toList());
    assertThat(document.select("tr")).allSatisfy(row -> assertThat(row.children()).hasSize(2));
  }

  @Provide
  Arbitrary<List<String>> awkwardCells() {
    return Arbitraries.of("a", " ", "|", "*", "`", "\\", "1.", "#", "<")
        .list()
        .ofMaxSize(8)
        .map(parts -> String.join("", parts))
        .list()
        .ofMinSize(1)
        .ofMaxSize(5);
  }

  @Property(tries = 100)
  void nestedLists_areNestedAsTheyWere(@ForAll("depths") List<Integer> depths) {
    StringBuilder html = new StringBuilder("<p>start</p>");
    int depth = 0;
    for (int i = 0; i < depths.size(); i++) {
      int wanted = Math.min(depths.get(i), depth + 1);
      for (; depth < wanted; depth++) {
        html.append(depth % 2 == 0 ? "<ul><li>" : "<ol><li>");
      }
      boolean begun = html.toString().endsWith("<li>");
      for (; depth > wanted; depth--) {
        html.append(depth % 2 == 1 ? "</li></ul>" : "</li></ol>");
      }
      html.append(begun ? "" : "</li><li>").append("w" + i + " ");
    }
    Document before = Jsoup.parse(html.toString());
    Document after = again(html.toString());
    for (int i = 0; i < depths.size(); i++) {
      assertThat(levels(after, "w" + i))
          .as("w%d of %s", i, html)
          .isEqualTo(levels(before, "w" + i));
    }
  }

  @Provide
  Arbitrary<List<Integer>> depths() {
    return Arbitraries.integers().between(1, 5).list().ofMinSize(1).ofMaxSize(8);
  }

  private static int levels(Document document, String word) {
    return document
        .select("li:matchesOwn(\\b" + word + "\\b), li > p:matchesOwn(\\b" + word + "\\b)")
        .parents()
        .select("ul, ol")
        .size();
  }

  @Property(tries = 100)
  void code_isReadToTheSign(@ForAll("codeLines") List<String> lines) {
    String code = String.join("\n", lines);
    Document document = again("<pre>x\n" + Entities.escape(code) + "\nx</pre>");
    assertThat(document.select("pre code"))
        .extracting(Element::wholeText)
        .containsExactly("x\n" + code + "\nx\n");
  }

  @Provide
  Arbitrary<List<String>> codeLines() {
    return Arbitraries.of("a", "  b", "```", "````", "# c", "<d>", "e\\", "*f*", "")
        .list()
        .ofMinSize(1)
        .ofMaxSize(6);
  }
}
