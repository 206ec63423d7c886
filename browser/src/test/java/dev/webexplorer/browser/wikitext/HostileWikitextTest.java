package dev.webexplorer.browser.wikitext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.webexplorer.browser.Link;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the source: no exception, no time that grows faster than it. */
class HostileWikitextTest {
  private static final int LENGTH = 400_000;

  @Property(tries = 1_500)
  void read_anySource_isTextWithItsLinks(@ForAll("sources") String source) {
    Article article = WikitextTest.WIKITEXT.read("T", source);
    assertThat(article.text()).isEqualTo(article.text().strip());
    assertThat(article.text()).doesNotContain("\ue000", "\ue001", "\ue002", "\ue003", "\ue005");
    for (Link link : article.links()) {
      assertThat(article.text()).contains(link.text().replace('\n', ' '));
      assertThat(article.markdown()).contains("](" + link.url() + ")");
    }
  }

  @Provide
  Arbitrary<String> sources() {
    return Arbitraries.of(
            "{{",
            "}}",
            "{{{",
            "}}}",
            "[[",
            "]]",
            "[",
            "]",
            "|",
            "||",
            "=",
            "==",
            "\n",
            "\n\n",
            "\n{|",
            "\n|}",
            "\n|-",
            "\n|",
            "\n!",
            "!!",
            "''",
            "'''",
            "<ref>",
            "</ref>",
            "<ref name=x />",
            "<!--",
            "-->",
            "<nowiki>",
            "</nowiki>",
            "<br>",
            "<div>",
            "</div>",
            "*",
            "#",
            ":",
            ";",
            "File:x.jpg",
            "Category:X",
            "http://x.test/",
            "a",
            "Word ",
            "é",
            "\ud83d\ude00",
            "\ud83d",
            "\ue000",
            "\ue001",
            "\ue002",
            "&amp;",
            "&#x110000;",
            "infobox",
            "convert",
            "main",
            "lang-fr",
            "1",
            "rowspan=9 colspan=9|",
            "%",
            "\u0000",
            "flag|",
            "<pre>",
            "</pre>",
            "<math>",
            "</math>")
        .list()
        .ofMaxSize(40)
        .map(parts -> String.join("", parts));
  }

  /** With time that grows as the square of the length these would take hours. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{",
        "{{a|",
        "{{{",
        "[[",
        "[[a|",
        "[http://x ",
        "<ref>",
        "<ref",
        "<!--",
        "<nowiki>",
        "<pre>",
        "''",
        "'",
        "{|\n",
        "{|\n| a\n",
        "|-\n",
        "| a || b\n",
        "! a !! b\n",
        "=",
        "==\n",
        "* ",
        "*\n",
        "&amp;",
        "&",
        "<",
        "<div ",
        "}}",
        "]]",
        "{{infobox|a=",
        "[[File:a|",
        "(, ",
        "{{!}}",
        ": ; ",
        "[[a]]",
        "\n",
        "{| \n|\n",
        "rowspan=999 |",
        "__TOC__",
        "{{main|a}}",
        "a = b ",
        "<math>",
        "{{convert|1|to|"
      })
  void read_longRepetition_ends(String part) {
    String source = part.repeat(LENGTH / part.length());
    List<String> around =
        List.of(source, "{|\n|" + source, "{{x|" + source + "}}", "[[x|" + source + "]]");
    for (String text : around) {
      Article article =
          assertTimeoutPreemptively(
              Duration.ofMinutes(1), () -> WikitextTest.WIKITEXT.read("T", text));
      assertThat(article.text().length()).isLessThanOrEqualTo(8 * LENGTH);
    }
  }
}
