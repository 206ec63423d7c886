package dev.webexplorer.evaluate.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.webexplorer.evaluate.run.RunFigures;
import dev.webexplorer.evaluate.run.RunLog;
import dev.webexplorer.evaluate.run.TestingRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditTest {
  @TempDir private Path folder;

  private RunLog log() {
    TestingRun run = new TestingRun("gaia", "a");
    for (int i = 0; i < 100; i++) {
      run.question("q%03d".formatted(i), "1", i < 30 ? "+" : i < 98 ? "-" : "?");
    }
    return run.in(folder.resolve("run"));
  }

  @Test
  void sample_isDrawnFromEachKindOfVerdict() {
    RunFigures figures = log().figures();
    List<String> ids = Audit.sample(figures, 50, 1);
    assertThat(ids).doesNotHaveDuplicates().hasSize(15 + 34 + 2);
    assertThat(ids.stream().filter(id -> id.compareTo("q030") < 0)).hasSize(15);
    assertThat(ids).contains("q098-0", "q099-0");
    assertThat(ids).isNotEqualTo(ids.stream().sorted().toList());
    assertThat(Audit.sample(figures, 50, 1)).isEqualTo(ids);
    assertThat(Audit.sample(figures, 50, 2)).isNotEqualTo(ids);
    assertThat(Audit.sample(figures, 1, 1)).hasSize(5 + 5 + 2);
  }

  /** The judge calls a tenth of the right ones wrong, and nothing else is off. */
  @Test
  void marks_correctTheAccuracy() {
    Map<String, Boolean> marks = new HashMap<>();
    for (int i = 0; i < 30; i += 3) {
      marks.put("q%03d-0".formatted(i), true);
    }
    for (int i = 30; i < 50; i++) {
      marks.put("q%03d-0".formatted(i), i < 32);
    }
    marks.put("q098-0", true);
    marks.put("q099-0", false);
    Audit audit = Audit.of(log().figures(), marks);
    assertThat(audit.accuracy().value()).isEqualTo(0.3 + 0.68 * 0.1 + 0.01, within(1e-12));
    assertThat(audit.judged().orElseThrow()).isEqualTo(30 / 98.0, within(1e-12));
    assertThat(audit.marked()).isEqualTo(32);
    assertThat(audit.agreement().orElseThrow()).isEqualTo(28 / 30.0, within(1e-12));
    assertThat(audit.kappa().orElseThrow()).isBetween(0.8, 0.9);
    assertThat(audit.accuracy().interval().low()).isBetween(0.25, 0.36);
  }

  @Test
  void marks_ofAnotherRunOrOfOneKindAlone_areRefused() {
    assertThatThrownBy(() -> Audit.of(log().figures(), Map.of("q000-0", true)))
        .hasMessage(
            "none of the 68 attempts that the judge calls wrong is marked; mark at least one");
    assertThatThrownBy(() ->
            Audit.of(
                log().figures(),
                Map.of("q000-0", true, "q050-0", true, "q099-0", true, "x-0", true)))
        .hasMessageContaining("x-0 is not in the run");
  }

  @Test
  void sheet_quotesFormulasAndDoesNotTellTheVerdict() throws IOException {
    Path sheet = folder.resolve("audit.csv");
    AuditSheet.write(log(), List.of("q000-0", "q050-0"), sheet);
    String text = Files.readString(sheet);
    assertThat(text)
        .startsWith("\"attempt\",\"question\",\"gold\",\"also right\",\"answer\",\"right\"\r\n")
        .contains("\"'=answer of q000\"")
        .doesNotContain("because", "true", "match");
    String marked =
        text.replace("\"'=answer of q000\",\"\"", "\"'=answer of q000\",\"Yes\"")
            .replace("\"'=answer of q050\",\"\"", "\"'=answer of q050\",\"0\"");
    Files.writeString(sheet, marked);
    assertThat(AuditSheet.read(sheet))
        .containsExactly(Map.entry("q000-0", true), Map.entry("q050-0", false));
  }

  @Test
  void sheet_withAMarkThatCannotBeRead_isToldByRow() throws IOException {
    Path sheet = folder.resolve("audit.csv");
    Files.writeString(sheet, "attempt,right\nq000-0,yes\nq001-0,maybe\n");
    assertThatThrownBy(() -> AuditSheet.read(sheet))
        .hasMessageEndingWith("row 2 column \"right\": neither yes nor no");
    Files.writeString(sheet, "attempt,right\nq000-0,\n");
    assertThatThrownBy(() -> AuditSheet.read(sheet)).hasMessageContaining("no row is marked");
    Files.writeString(sheet, "id,right\nq000-0,yes\n");
    assertThatThrownBy(() -> AuditSheet.read(sheet)).hasMessageContaining("no audit's sheet");
  }
}
