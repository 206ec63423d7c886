package dev.webexplorer.browser.extract;

import static dev.webexplorer.browser.extract.Extracted.markdown;
import static dev.webexplorer.browser.extract.Extracted.text;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TableTest {
  @Test
  void table_isCompact() {
    assertThat(markdown("<table><tr><th>A<th>B<tr><td>1<td>2</table>"))
        .isEqualTo("| A | B |\n|---|---|\n| 1 | 2 |");
  }

  @Test
  void tableParts_areRowsInOrder() {
    String table =
        "<table><thead><tr><th>A<th>B</thead><tbody><tr><td>1<td>2</tbody><tfoot><tr><td>3<td>4</tfoot></table>";
    assertThat(text(table)).isEqualTo("A\tB\n1\t2\n3\t4");
  }

  @Test
  void rowSpan_isRepeatedInEveryRow() {
    assertThat(
            markdown(
                "<table><tr><th>Year<th>Name<tr><td rowspan=3>1994<td>a<tr><td>b<tr><td>c<tr><td>1995<td>d</table>"))
        .isEqualTo(
            "| Year | Name |\n|---|---|\n| 1994 | a |\n| 1994 | b |\n| 1994 | c |\n| 1995 | d |");
  }

  @Test
  void columnSpan_isRepeatedInEveryColumn() {
    assertThat(markdown("<table><tr><th>A<th colspan=2>B<tr><td>1<td>2<td>3</table>"))
        .isEqualTo("| A | B | B |\n|---|---|---|\n| 1 | 2 | 3 |");
  }

  @Test
  void spansOfBothKinds_fillTheirRectangle() {
    assertThat(
            markdown(
                "<table><tr><td>a<td>b<td>c<tr><td rowspan=2 colspan=2>X<td>d<tr><td>e<tr><td>f<td>g<td>h</table>"))
        .isEqualTo("| a | b | c |\n|---|---|---|\n| X | X | d |\n| X | X | e |\n| f | g | h |");
  }

  @Test
  void rowOfOneCellOverAll_isWrittenOnce() {
    assertThat(markdown("<table><tr><td>a<td>b<tr><td colspan=2>Group<tr><td>c<td>d</table>"))
        .isEqualTo("| a | b |\n|---|---|\n| Group |\n| c | d |");
  }

  @Test
  void emptyRows_andEmptyTables_vanish() {
    assertThat(markdown("<table><tr><td>a<td>b<tr><td><td><tr><td>c<td>d</table>"))
        .isEqualTo("| a | b |\n|---|---|\n| c | d |");
    assertThat(markdown("x<table><tr><td><td></table>y")).isEqualTo("x\n\ny");
  }

  @Test
  void emptyCells_keepTheirPlace() {
    assertThat(markdown("<table><tr><td>a<td>b<td>c<tr><td><td>1<td></table>"))
        .isEqualTo("| a | b | c |\n|---|---|---|\n| | 1 |");
    assertThat(markdown("<table><tr><td><td>b<tr><td>a<td>1</table>"))
        .isEqualTo("| | b |\n|---|---|\n| a | 1 |");
  }

  @Test
  void cellsWithBlocks_areOneLine() {
    assertThat(markdown("<table><tr><td><p>a</p><p>b</p><td>c<br>d<ul><li>e<li>f</ul></table>"))
        .isEqualTo("| a b | c d e f |\n|---|---|");
  }

  @Test
  void signsOfTables_areEscapedInCells() {
    assertThat(markdown("<table><tr><td>a|b<td><code>c|d</code></table>"))
        .isEqualTo("| a\\|b | `c\\|d` |\n|---|---|");
  }

  @Test
  void linksInCells_stay() {
    assertThat(markdown("<table><tr><td><a href=/a>a</a><td>b</table>"))
        .startsWith("| [a](https://example.org/a) | b |");
  }

  @Test
  void caption_standsBefore() {
    assertThat(markdown("<table><caption>Results</caption><tr><td>a<td>b</table>"))
        .isEqualTo("Results\n\n| a | b |\n|---|---|");
  }

  @Test
  void tableInACell_isWordsOfIt() {
    assertThat(markdown("<table><tr><td>a<td><table><tr><td>b<td>c</table><tr><td>d<td>e</table>"))
        .isEqualTo("| a | b c |\n|---|---|\n| d | e |");
  }

  @Test
  void layoutTable_isNoTable() {
    String words = "Words of a paragraph that is long enough to be one. ".repeat(30);
    assertThat(markdown("<table><tr><td>menu<td><p>" + words + "</p><h2>Then</h2></table>"))
        .doesNotContain("|---|")
        .contains("## Then");
    assertThat(markdown("<table role=presentation><tr><td>a<td>b</table>")).isEqualTo("a\n\nb");
    assertThat(markdown("<table><tr><td>a<tr><td>b</table>")).isEqualTo("a\n\nb");
  }

  @Test
  void hugeSpans_areBounded() {
    String table = "<table><tr><td colspan=99999 rowspan=99999>a<td>b" + "<tr><td>c".repeat(300);
    assertThat(markdown(table).length()).isLessThan(500_000);
  }
}
