package dev.webexplorer.evaluate.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.webexplorer.evaluate.report.RunReport.Attempted;
import dev.webexplorer.evaluate.run.RunLog;
import dev.webexplorer.evaluate.run.TestingRun;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationReportTest {
  @TempDir private Path folder;

  private EvaluationReport report() {
    RunLog log =
        new TestingRun("gaia", "a")
            .question("q1", "1", "++")
            .question("q2", "1", "+-")
            .question("q3", "<b>2|3</b>", "-?")
            .in(folder);
    SequencedMap<String, String> setting = new LinkedHashMap<>();
    setting.put("Questions", "3 of 400 questions (sample of 3, seed 0)");
    setting.put("Web", "*evil* | <script>");
    return new EvaluationReport(
        "gaia, a",
        setting,
        log.figures(),
        List.of(new Attempted(0, "gold of q1", log.read("q1-1").orElseThrow())));
  }

  @Test
  void terminal_hasEveryFigure() {
    String text = report().text();
    assertThat(text)
        .contains("Questions: 3 of 400 questions (sample of 3, seed 0)")
        .contains("1 of all attempts have no verdict")
        .contains("pass@k", "By level", "answered", "search calls", "cost, USD")
        .contains("hle-compatible (last bin dropped)", "5 bins", "Brier score", "Reliability");
    assertThat(text.lines())
        .filteredOn(line -> line.startsWith("all  "))
        .singleElement()
        .asString()
        .contains("50.0%", "clustered");
    assertThat(text.lines())
        .filteredOn(line -> line.startsWith("cost, USD"))
        .singleElement()
        .asString()
        .matches("cost, USD +0\\.1500 +0\\.0250 +0\\.0500 +0\\.0500");
  }

  @Test
  void headline_isTheAccuracyAlone() {
    assertThat(report().headline()).contains("50.0%").doesNotContain("By level", "Reliability");
  }

  @Test
  void markdown_isTablesAndReadsForeignTextAsText() {
    String text = report().markdown();
    assertThat(text)
        .startsWith("# gaia, a\n")
        .contains("- Web: \\*evil\\* \\| \\<script\\>")
        .contains("| \\<b\\>2\\|3\\</b\\> | 1 | 2 | 2 | 1 |")
        .contains("| --- | ---: |");
    assertThat(text.lines().filter(line -> line.startsWith("| ---")).count()).isGreaterThan(6);
  }

  @Test
  void page_hasTablesPlotsAndTheAttemptsInFull() {
    StringWriter out = new StringWriter();
    HtmlReport.write(report(), out);
    assertThat(out.toString())
        .contains("<h2>Calibration</h2>", "Reliability: right beside stated", "Accuracy by Turns")
        .contains("attempt 2", "gold of q1", "Which is q1?")
        .contains("&lt;b&gt;2|3&lt;/b&gt;")
        .doesNotContain("<script", "<b>");
  }

  @Test
  void nothing_isShownOfWhatWasNotMeasured() {
    RunLog log = new TestingRun("gaia", "a").question("q1", "1", "??").in(folder);
    EvaluationReport none =
        new EvaluationReport("t", new LinkedHashMap<>(), log.figures(), List.of());
    assertThat(none.text()).doesNotContain("Calibration", "budget", "Clean").contains("no verdict");
  }
}
