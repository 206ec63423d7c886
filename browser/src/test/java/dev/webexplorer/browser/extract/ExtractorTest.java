package dev.webexplorer.browser.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.webexplorer.browser.Link;
import java.net.URI;
import org.junit.jupiter.api.Test;

class ExtractorTest {
  private static final URI BASE = URI.create("https://example.org/docs/page.html");

  private static Extraction extract(String body) {
    return new Extractor().extract("<html><head><title>T</title></head><body>" + body, BASE);
  }

  @Test
  void headingsParagraphsAndLists_areWrittenAsMarkdownAndText() {
    Extraction read =
        extract(
            "<h2>A <i>b</i></h2><p>One<br>two<ul><li>x<ul><li>y</ul><li>z</ul><ol start=3><li>c");
    assertThat(read.markdown()).isEqualTo("## A *b*\n\nOne  \ntwo\n\n- x\n  - y\n- z\n3. c");
    assertThat(read.text()).isEqualTo("A b\n\nOne\ntwo\n\nx\ny\nz\nc");
  }

  @Test
  void table_hasItsSpansExpandedInMarkdown() {
    Extraction read =
        extract(
            "<table><tr><th>Year<th colspan=2>Result<tr><td rowspan=2>1994<td>a<td>b<tr><td>c|d<td></table>");
    assertThat(read.markdown())
        .isEqualTo("| Year | Result | Result |\n|---|---|---|\n| 1994 | a | b |\n| 1994 | c\\|d |");
    assertThat(read.text()).isEqualTo("Year\tResult\n1994\ta\tb\nc|d");
  }

  @Test
  void code_keepsItsLinesAndLanguage() {
    Extraction read = extract("<pre><code class='language-java'>int a;\n\n  b();\n</code></pre>");
    assertThat(read.markdown()).isEqualTo("```java\nint a;\n\n  b();\n```");
    assertThat(read.text()).isEqualTo("int a;\n\n  b();");
  }

  @Test
  void links_areAbsoluteAndListedInOrder() {
    Extraction read =
        extract(
            "<p>See <a href='../b?c=d e'>the <b>b</b></a>, <a href='#x'>here</a>, <a href='javascript:f()'>f</a>");
    assertThat(read.markdown())
        .isEqualTo("See [the **b**](https://example.org/b?c=d%20e), here, f");
    assertThat(read.links())
        .containsExactly(new Link("the b", URI.create("https://example.org/b?c=d%20e")));
  }

  @Test
  void hiddenText_isDropped() {
    Extraction read =
        extract(
            "<p>seen<span style='display: none'>no</span><span hidden>no</span><!-- no --> a\u200bb");
    assertThat(read.text()).isEqualTo("seen ab");
  }

  @Test
  void nothingToRead_isEmpty() {
    assertThat(extract("<script>x</script>").status()).isEqualTo(Extraction.Status.EMPTY);
  }
}
