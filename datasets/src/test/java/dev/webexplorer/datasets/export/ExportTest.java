package dev.webexplorer.datasets.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.webexplorer.datasets.InputException;
import dev.webexplorer.datasets.select.Wanted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExportTest {
  @TempDir private Path folder;
  private TestingRun run;

  @BeforeEach
  void make() throws IOException {
    run = new TestingRun(folder);
  }

  private static Map<String, String> files(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(
            folder.relativize(file).toString(), HexFormat.of().formatHex(Files.readAllBytes(file)));
      }
    }
    return files;
  }

  private Summary export(Form form) {
    return run.export(form, TestingRun.CORRECT, Optional.empty());
  }

  @ParameterizedTest
  @EnumSource
  void everyFormIsWrittenTheSameAgainInPlaceOfTheOneBefore(Form form) throws IOException {
    Summary summary = export(form);
    Map<String, String> before = files(run.out(form));
    Files.writeString(run.out(form).resolve("left-over"), "of an older version");

    export(form);

    assertThat(files(run.out(form))).isEqualTo(before);
    assertThat(before.keySet()).containsAll(summary.files()).contains("export.json");
    assertThat(folder).isDirectoryNotContaining("glob:**.{part,old}");
  }

  @Test
  void summaryTellsWhatIsThereAndWhatIsNot() {
    Summary summary = export(Form.OPENAI);
    assertThat(summary.trajectories()).isEqualTo(Map.of("train", 2L));
    assertThat(summary.rows()).isEqualTo(Map.of("train", 3L));
    assertThat(summary.questions()).isEqualTo(Map.of("train", 2L));
    assertThat(summary.leftOut()).isEqualTo(Map.of("wrong", 1L));
    assertThat(summary.run()).isEqualTo("run");
  }

  @Test
  void testSplitHasItsOwnFileAndQuestions() {
    Wanted half =
        new Wanted(
            true, false, 0, Wanted.Prefer.FIRST, false, 0, 1, Set.of(), OptionalInt.empty(), .5, 7);
    Summary summary = run.export(Form.GRPO, half, Optional.empty());
    assertThat(summary.files()).containsExactlyInAnyOrder("train.parquet", "test.parquet");
    assertThat(TestingRun.read(run.out(Form.GRPO).resolve("test.parquet")))
        .hasSize(1)
        .allMatch(row -> row.at("/extra_info/split").asText().equals("test"))
        .allMatch(row -> row.at("/extra_info/index").asInt() == 0);
  }

  @Test
  void lengthsAreCountedAndWhatIsTooLongIsDroppedOrCut() {
    LengthLimit counting = new LengthLimit(String::length, Long.MAX_VALUE, false);
    Summary counted = run.export(Form.OPENAI, TestingRun.CORRECT, Optional.of(counting));
    assertThat(counted.tokens()).containsExactly(new Summary.Length(1024, 3));

    LengthLimit tight = new LengthLimit(String::length, 110, false);
    Summary dropped = run.export(Form.OPENAI, TestingRun.CORRECT, Optional.of(tight));
    assertThat(dropped.tooLong()).isEqualTo(1);
    assertThat(dropped.rows()).isEqualTo(Map.of("train", 2L));

    LengthLimit cutting = new LengthLimit(String::length, 110, true);
    Summary cut = run.export(Form.OPENAI, TestingRun.CORRECT, Optional.of(cutting));
    assertThat(cut.cut() + cut.tooLong()).isEqualTo(1);
    assertThat(cut.mostTokens()).isLessThanOrEqualTo(110);
  }

  @Test
  void folderOfSomethingElseIsNotTouched() throws IOException {
    Path out = Files.createDirectories(run.out(Form.QA));
    Files.writeString(out.resolve("mine.txt"), "mine");
    assertThatThrownBy(() -> export(Form.QA))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("holds files but no export");
    assertThat(files(out)).containsOnlyKeys("mine.txt");
  }

  @Test
  void exportThatFailsLeavesTheOneBefore() throws IOException {
    export(Form.QA);
    Map<String, String> before = files(run.out(Form.QA));
    Path questions = run.folder().resolve("qa.jsonl");
    Files.writeString(questions, Files.readString(questions) + "{broken\n");
    assertThatThrownBy(() -> export(Form.QA))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("qa.jsonl line 3");
    assertThat(files(run.out(Form.QA))).isEqualTo(before);
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void runWithoutWhatIsNeededIsToldWhatToDo() throws IOException {
    Files.delete(run.folder().resolve("trajectories.jsonl"));
    assertThatThrownBy(() -> export(Form.TRL)).hasMessageContaining("rollout");
    assertThat(export(Form.QA).rows()).isEqualTo(Map.of("train", 2L));
    Files.delete(run.folder().resolve("qa.jsonl"));
    assertThatThrownBy(() -> export(Form.QA)).hasMessageContaining("--qa");
  }

  @Test
  void nothingChosenIsAnErrorThatTellsWhy() {
    Wanted unsolved =
        new Wanted(
            true, false, 0, Wanted.Prefer.FIRST, false, 0, .2, Set.of(), OptionalInt.empty(), 0, 7);
    assertThatThrownBy(() -> run.export(Form.OPENAI, unsolved, Optional.empty()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("at a question that was not chosen=3");
    assertThat(run.out(Form.OPENAI)).doesNotExist();
  }
}
