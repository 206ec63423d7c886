package dev.webexplorer.browser.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.webexplorer.browser.Outcome;
import dev.webexplorer.browser.TestingData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the HTML, extraction ends, in bounds, with an answer. */
class HostileHtmlTest {
  private static void assertRead(String html) {
    Extraction read = Extracted.page(html);
    assertThat(read.text().length()).isLessThanOrEqualTo(2 * html.length() + 100);
    assertThat(read.markdown().length()).isLessThanOrEqualTo(20 * html.length() + 2_000_000);
    if (read.outcome().ok()) {
      assertThat(read.text()).isNotBlank();
    }
  }

  @Property(tries = 300)
  void anyText_isRead(@ForAll String html) {
    assertRead(html);
  }

  @Property(tries = 500)
  void anyTags_areRead(@ForAll("soup") String html) {
    assertRead(html);
  }

  @Provide
  Arbitrary<String> soup() {
    List<String> names =
        List.of(
            "p",
            "div",
            "table",
            "tr",
            "td",
            "th",
            "caption",
            "ul",
            "ol",
            "li",
            "dl",
            "dd",
            "a",
            "b",
            "i",
            "pre",
            "code",
            "h1",
            "h2",
            "blockquote",
            "figure",
            "figcaption",
            "br",
            "img",
            "body",
            "html",
            "head",
            "title",
            "nav",
            "article",
            "main",
            "form",
            "select",
            "svg",
            "math",
            "template",
            "noscript",
            "plaintext",
            "frameset",
            "base",
            "style",
            "script");
    Arbitrary<String> tag =
        Arbitraries.of(names)
            .flatMap(name ->
                Arbitraries.of(
                    "<" + name + ">",
                    "</" + name + ">",
                    "<" + name + " class='comment nav' href='/x' start=7 rowspan=3 colspan=2>"));
    Arbitrary<String> words =
        Arbitraries.of(
            "word. ",
            " ",
            "&#0;",
            "<",
            ">",
            "\"",
            "A sentence that ends here. ",
            "語。",
            "|",
            "```",
            "<!--",
            "-->",
            "]]>");
    return Arbitraries.oneOf(tag, words).list().ofMaxSize(60).map(parts -> String.join("", parts));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "div",
        "b",
        "blockquote",
        "ul><li",
        "table><tr><td",
        "a href=/x",
        "span",
        "font",
        "em",
        "pre",
        "dl><dd",
        "section",
        "details"
      })
  void tenThousandDeep_isRead(String tag) {
    Extraction read = Extracted.page(("<" + tag + ">").repeat(10_000) + "deep words here");
    assertThat(read.text()).contains("deep words here");
    assertThat(read.markdown().length()).isLessThan(1_000_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<frameset>",
        "<frameset><frame src=a></frameset>",
        "<body hidden>",
        "<html",
        "\0",
        "</p>",
        "<template>"
      })
  void pageOfNothing_isEmpty(String html) {
    assertThat(Extracted.page(html).outcome().status()).isEqualTo(Outcome.Status.EMPTY);
  }

  @Test
  void tableOfFiftyMegabytes_isReadToTheLimitInBoundedMemory() {
    String row = "<tr><td>Aldmoor</td><td>18204</td><td>town on the Ister</td></tr>";
    String html = "<table>" + row.repeat(50_000_000 / row.length()) + "</table>";
    Extraction read = Extracted.page(html);
    assertThat(read.outcome().detail()).startsWith("only the first 8,000,000 of");
    assertThat(read.text()).contains("Aldmoor\t18204\ttown on the Ister");
    assertThat(read.text().length()).isLessThan(8_000_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a href=/x>a</a> ",
        "<td>a",
        "<tr><td rowspan=1000 colspan=1000>a",
        "<p>a",
        "<b><p>a",
        "a<br>",
        "<li>a",
        "<h2><a href=/x>a</a></h2>",
        "<table><tr><td>a",
        "<form><input>a",
        "&amp;",
        "<!--",
        "<div class='comment comment comment'>a.",
        "<style>.a{display:none}</style>",
        "<meta name=author content=a>",
        "`*_[]()",
      })
  void muchOfOneThing_endsSoon(String piece) {
    assertRead("<body>" + piece.repeat(400_000 / piece.length()));
  }

  @Test
  void filesOfHtmlParsersOwnTests_areRead() throws IOException {
    for (String set : List.of("jsoup", "html5lib")) {
      Path folder = TestingData.path("hostile/" + set);
      try (Stream<Path> files = Files.walk(folder)) {
        List<Path> all = files.filter(Files::isRegularFile).toList();
        assertThat(all).isNotEmpty();
        for (Path file : all) {
          String html = new String(bytes(file), StandardCharsets.ISO_8859_1);
          assertThatCode(() -> Extracted.page(html)).as("%s", file).doesNotThrowAnyException();
        }
      }
    }
  }

  private static byte[] bytes(Path file) throws IOException {
    if (!file.toString().endsWith(".gz")) {
      return Files.readAllBytes(file);
    }
    try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return in.readAllBytes();
    }
  }
}
