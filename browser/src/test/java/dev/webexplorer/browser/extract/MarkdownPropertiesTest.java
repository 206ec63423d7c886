package dev.webexplorer.browser.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Whole documents of blocks in any order: what another program reads in their Markdown. */
class MarkdownPropertiesTest {
  private static final List<TablesExtension> TABLES =
      List.of((TablesExtension) TablesExtension.create());
  private static final String PROSE =
      "It stood by the river for many years, and nobody who passed it knew what it was for, %s. ";

  private static Document read(String markdown) {
    Parser parser = Parser.builder().extensions(TABLES).build();
    HtmlRenderer renderer = HtmlRenderer.builder().extensions(TABLES).build();
    return Jsoup.parse(renderer.render(parser.parse(markdown)), "https://example.org/");
  }

  private static String html(List<String> blocks) {
    return "<article>" + String.join("\n", blocks) + "</article>";
  }

  private static List<String> texts(Document page, String query) {
    return page.select(query).stream()
        .map(element -> element.text().replaceAll("\\s+", " ").strip())
        .toList();
  }

  @Property(tries = 150)
  void document_everyKindOfBlock_survives(@ForAll("documents") List<String> blocks) {
    Document before = Jsoup.parse(html(blocks), "https://example.org/");
    Document after = read(Extracted.markdown(html(blocks)));
    for (String query : List.of("h2, h3", "li", "th, td", "blockquote", "a", "strong", "em")) {
      assertThat(texts(after, query)).as(query).isEqualTo(texts(before, query));
    }
    assertThat(after.select("a").eachAttr("abs:href"))
        .isEqualTo(before.select("a").eachAttr("abs:href"));
    assertThat(after.select("pre"))
        .extracting(block -> block.wholeText().strip())
        .isEqualTo(
            before.select("pre").stream().map(Element::wholeText).map(String::strip).toList());
  }

  /** Nothing is said twice, and nothing in another order. */
  @Property(tries = 150)
  void document_words_areThoseOfThePageInOrder(@ForAll("documents") List<String> blocks) {
    String words = Jsoup.parse(html(blocks)).text();
    assertThat(read(Extracted.markdown(html(blocks))).text()).isEqualToNormalizingWhitespace(words);
    assertThat(Extracted.text(html(blocks))).isEqualToNormalizingWhitespace(words);
  }

  /** What was read of Markdown is the same Markdown once more. */
  @Property(tries = 100)
  void document_markdownOfMarkdown_isTheSame(@ForAll("documents") List<String> blocks) {
    String once = Extracted.markdown(html(blocks));
    String again = Extracted.markdown("<article>" + read(once).body().html() + "</article>");
    assertThat(again).isEqualTo(once);
  }

  @Property(tries = 100)
  void document_links_areListedInOrder(@ForAll("documents") List<String> blocks) {
    List<String> before =
        Jsoup.parse(html(blocks), "https://example.org/").select("a").eachAttr("abs:href");
    assertThat(Extracted.body(html(blocks)).links())
        .extracting(link -> link.url().toString())
        .isEqualTo(before);
  }

  @Property(tries = 100)
  void document_blocks_areApartByOneBlankLine(@ForAll("documents") List<String> blocks) {
    String markdown = Extracted.markdown(html(blocks));
    assertThat(markdown).doesNotContain("\n\n\n").doesNotContain(" \n");
    assertThat(markdown).isEqualTo(markdown.strip());
  }

  @Provide
  Arbitrary<List<String>> documents() {
    Arbitrary<String> prose = words().map(PROSE::formatted);
    Arbitrary<String> paragraph = prose.map(text -> "<p>" + text + text + "</p>");
    Arbitrary<String> linked =
        Combinators.combine(prose, words())
            .as((text, word) ->
                "<p>%sSee <a href='/%s'>%s</a>, <strong>if</strong> you <em>must</em>.</p>"
                    .formatted(text + text, word, word));
    Arbitrary<String> heading =
        Combinators.combine(words(), Arbitraries.of("h2", "h3"), paragraph)
            .as((word, tag, below) -> "<%s>%s</%s>%s".formatted(tag, word, tag, below));
    Arbitrary<String> list =
        Combinators.combine(prose.list().ofMinSize(2).ofMaxSize(4), Arbitraries.of("ul", "ol"))
            .as((items, tag) -> "<%s>%s</%s>".formatted(tag, each("li", items), tag));
    Arbitrary<String> table =
        words().list().ofMinSize(2).ofMaxSize(4).map(MarkdownPropertiesTest::table);
    Arbitrary<String> code =
        words()
            .list()
            .ofMinSize(1)
            .ofMaxSize(4)
            .map(lines -> "<pre>" + String.join("\n    ", lines) + "</pre>");
    Arbitrary<String> quote = prose.map(text -> "<blockquote>" + text + "</blockquote>");
    return Combinators.combine(
            paragraph,
            Arbitraries.oneOf(paragraph, linked, heading, list, table, code, quote)
                .list()
                .ofMaxSize(8))
        .as((first, rest) -> {
          rest.add(0, first);
          rest.add(first);
          return rest;
        });
  }

  private static String table(List<String> rows) {
    return "<table><tr><th>Name</th><th>Count</th></tr>"
        + rows.stream()
            .map(row -> "<tr><td>" + row + "</td><td>" + row.length() + "</td></tr>")
            .collect(Collectors.joining())
        + "</table>";
  }

  private static String each(String tag, List<String> texts) {
    return texts.stream()
        .map(text -> "<" + tag + ">" + text + "</" + tag + ">")
        .collect(Collectors.joining());
  }

  private static Arbitrary<String> words() {
    return Arbitraries.of("lead", "zinc", "copper", "tin", "iron")
        .list()
        .ofMinSize(1)
        .ofMaxSize(3)
        .map(parts -> String.join("-", parts));
  }
}
