package dev.webexplorer.browser.extract;

import static dev.webexplorer.browser.extract.Extracted.markdown;
import static dev.webexplorer.browser.extract.Extracted.text;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownWriterTest {
  @Test
  void headings_haveTheirLevel() {
    assertThat(markdown("<h1>A</h1>b<h2>B</h2>c<h3>C</h3>d<h4>D</h4>e<h5>E</h5>f<h6>F</h6>g"))
        .isEqualTo(
            "# A\n\nb\n\n## B\n\nc\n\n### C\n\nd\n\n#### D\n\ne\n\n##### E\n\nf\n\n###### F\n\ng");
  }

  @Test
  void headingOverSeveralLines_isOneLine() {
    assertThat(markdown("<h2>One<br>two <div>three</div></h2><p>x"))
        .isEqualTo("## One two three\n\nx");
  }

  @Test
  void emptyHeading_vanishes() {
    assertThat(markdown("<p>a</p><h2> </h2><p>b")).isEqualTo("a\n\nb");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a <b>bold</b> b | a **bold** b",
        "a <strong>bold</strong> b | a **bold** b",
        "a <i>slanted</i>, b | a *slanted*, b",
        "a<em> slanted </em>b | a *slanted* b",
        "<b>a <i>b</i></b> c | **a *b*** c",
        "<b>a <b>b</b></b> c | **a b** c",
        "<s>gone</s> there | ~~gone~~ there",
        "a <b> </b>b | a b",
        "x <q>said</q> y | x \"said\" y",
        "press <kbd>Ctrl</kbd>+<kbd>C</kbd> | press `Ctrl`+`C`",
        "H<sub>2</sub>O | H2O",
        "a &amp; b &lt; c | a & b < c",
      })
  void styles_areWrittenAroundWordsAlone(String html, String markdown) {
    assertThat(markdown("<p>" + html)).isEqualTo(markdown);
  }

  @Test
  void space_isFolded() {
    assertThat(markdown("<p> a\n\n  b&nbsp; c </p>\n\n<p>\td")).isEqualTo("a b c\n\nd");
  }

  @Test
  void lineBreaks_oneBreaksTheLine_twoTheParagraph() {
    assertThat(markdown("<p>a<br>b<br><br>c<br> <br>d")).isEqualTo("a  \nb\n\nc\n\nd");
    assertThat(text("<p>a<br>b<br><br>c")).isEqualTo("a\nb\n\nc");
  }

  @Test
  void nestedLists_areIndentedUnderTheirItem() {
    assertThat(markdown("<ol><li>a<ul><li>b<ol><li>c<li>d</ol><li>e</ul><li>f</ol>"))
        .isEqualTo("1. a\n   - b\n     1. c\n     2. d\n   - e\n2. f");
  }

  @Test
  void listItemWithParagraphs_keepsThemInside() {
    assertThat(markdown("<ul><li><p>a</p><p>b</p><li>c</ul>")).isEqualTo("- a\n\n  b\n- c");
  }

  /** Markdown would take them for one list. */
  @Test
  void listsSideBySide_haveMarksOfTheirOwn() {
    assertThat(Extracted.markdown("<p>x<ul><li>a</ul><ul><li>b</ul><ul><li>c</ul>"))
        .isEqualTo("x\n\n- a\n\n* b\n\n- c");
    assertThat(Extracted.markdown("<p>x<ol><li>a</ol><ol><li>b<li>c</ol><ul><li>d</ul>"))
        .isEqualTo("x\n\n1. a\n\n1) b\n2) c\n\n- d");
    assertThat(Extracted.markdown("<p>x<ul><li>a</ul><p>y<ul><li>b</ul>"))
        .isEqualTo("x\n\n- a\n\ny\n\n- b");
  }

  @Test
  void orderedList_startsWhereItSays() {
    assertThat(markdown("<ol start=9><li>a<li>b</ol>")).isEqualTo("9. a\n10. b");
  }

  @Test
  void listWithoutItems_isText() {
    assertThat(markdown("<ul><p>a</p></ul><p>b")).isEqualTo("a\n\nb");
  }

  @Test
  void definitions_areItemsUnderTheirTerm() {
    assertThat(markdown("<dl><dt>Term<dd>Meaning<dd>Another<dt>Next<dd>Last</dl>"))
        .isEqualTo("Term\n\n- Meaning\n- Another\n\nNext\n\n- Last");
  }

  @Test
  void quotes_areMarkedOnEveryLine() {
    assertThat(markdown("<blockquote><p>a<br>b</p><p>c</p></blockquote><p>d"))
        .isEqualTo("> a  \n> b\n>\n> c\n\nd");
  }

  @Test
  void listInAQuote_andQuoteInAList() {
    assertThat(markdown("<blockquote><ul><li>a<li>b</ul></blockquote>")).isEqualTo("> - a\n> - b");
    assertThat(markdown("<ul><li>a<blockquote>b</blockquote><li>c</ul>"))
        .isEqualTo("- a\n\n  > b\n- c");
  }

  @Test
  void codeInALine_isASpanThatItCannotEnd() {
    assertThat(markdown("<p>run <code>a`b</code> or <code>`</code>"))
        .isEqualTo("run ``a`b`` or `` ` ``");
    assertThat(text("<p>run <code>a`b</code> now")).isEqualTo("run a`b now");
  }

  @Test
  void codeWithLinks_keepsThem() {
    assertThat(markdown("<p><code>a <a href=/b>b</a> c</code>"))
        .isEqualTo("`a` [`b`](https://example.org/b) `c`");
  }

  @Test
  void picture_isItsAlternativeText_inMarkdownOnly() {
    String html =
        "<p>see <img src='/a b.png' alt='a [dark]  cat'> there, <img src=/c.png> and here";
    assertThat(markdown(html))
        .isEqualTo("see ![a \\[dark\\] cat](https://example.org/a%20b.png) there, and here");
    assertThat(text(html)).isEqualTo("see there, and here");
  }

  @Test
  void link_coversItsWordsAlone() {
    assertThat(markdown("<p>see<a href='/x(1)'> the <b>page</b> </a>now"))
        .isEqualTo("see [the **page**](https://example.org/x%281%29) now");
  }

  @Test
  void linkWithoutWords_isNone() {
    assertThat(markdown("<p>a <a href=/x></a>b <a href=/y> </a>c")).isEqualTo("a b c");
  }

  @Test
  void linkAroundBlocks_isOneForEach() {
    assertThat(markdown("<a href=/x><h3>Head</h3><p>words</p></a>"))
        .isEqualTo("### [Head](https://example.org/x)\n\n[words](https://example.org/x)");
  }

  @Test
  void linkWithinALink_isTheOuterOne() {
    assertThat(Extracted.body("<p><a href=/x>a <object><a href=/y>b</a></object> c</a>").links())
        .isNotEmpty();
  }

  @Test
  void figure_keepsItsCaptionOutOfTheText() {
    String html =
        Extracted.PROSE
            + "<figure><img src=/b.jpg alt=bridge><figcaption>By A. Quill</figcaption></figure>"
            + Extracted.PROSE;
    assertThat(markdown(html))
        .contains("![bridge](https://example.org/b.jpg)\n\nBy A. Quill\n\nThe");
    assertThat(text(html)).doesNotContain("Quill");
  }

  @Test
  void looseText_isParagraphs() {
    assertThat(markdown("one<div>two<div>three</div>four</div>five"))
        .isEqualTo("one\n\ntwo\n\nthree\n\nfour\n\nfive");
  }

  @Test
  void rule_endsAParagraph() {
    assertThat(markdown("a<hr>b")).isEqualTo("a\n\nb");
  }

  @Test
  void rubyText_keepsItsReadings() {
    assertThat(text("<p><ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>字")).isEqualTo("漢kan字");
  }

  @Test
  void details_areOpened() {
    assertThat(markdown("<details><summary>The rest</summary><p>Hidden at first</details>"))
        .isEqualTo("The rest\n\nHidden at first");
  }
}
