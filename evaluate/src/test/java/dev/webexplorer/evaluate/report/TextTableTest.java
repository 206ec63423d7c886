package dev.webexplorer.evaluate.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {

  @Test
  void numbers_standToTheRight() {
    assertThat(
            new TextTable("Filter", "Rejected", "Share")
                .row("leak", "3", "1.1%")
                .row("too few clues", "1,041", "")
                .lines())
        .containsExactly(
            "Filter         Rejected  Share",
            "─────────────  ────────  ─────",
            "leak                  3   1.1%",
            "too few clues     1,041");
  }

  @Test
  void wideAndCombiningCharacters_keepColumnsInLine() {
    assertThat(new TextTable("Title", "Turns").row("東京", "3").row("e\u0301te", "12").lines())
        .containsExactly("Title  Turns", "─────  ─────", "東京       3", "e\u0301te       12");
  }

  @Test
  void cell_isOneSafeLine() {
    assertThat(new TextTable("Title").row("a\n\u001B[2Jb\u202Ec").lines().getLast())
        .isEqualTo("a \uFFFD[2Jb\uFFFDc");
  }

  @Test
  void row_hasACellForEachHeading() {
    assertThatThrownBy(() -> new TextTable("A", "B").row("1")).hasMessage("1 cells for [A, B]");
    assertThat(new TextTable("A", "B")).hasToString("A  B\n─  ─");
  }

  @Test
  void rounds_areARowEach() {
    List<String> lines = RoundTable.text(TestingReport.rounds()).lines();
    assertThat(lines).hasSize(8);
    assertThat(lines.getFirst().split(" {2,}", -1))
        .containsExactly(
            "Round",
            "Questions",
            "Accuracy",
            "Within 3",
            "Within 10",
            "Within 30",
            "Within 100",
            "Turns",
            "Shortcut",
            "Clue shortcut");
    assertThat(lines.get(7).strip().split(" +", -1))
        .containsExactly(
            "Q5", "20", "90.0%", "0.0%", "45.0%", "90.0%", "90.0%", "21.0", "10.0%", "15.0%");
  }
}
