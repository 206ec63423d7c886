package dev.webexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.webexplorer.cli.TestingShell.Result;
import dev.webexplorer.datasets.benchmark.Seal;
import dev.webexplorer.datasets.export.Form;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String QUESTIONS =
      """
      {"id":"a","question":"Which stone bridge was built by Ada Quill?","answer":"Ister Bridge","seed":"s",\
      "rounds":[{"round":0,"question":"Which bridge was built by Ada Quill in stone?","clues":[],"operations":[]},\
      {"round":1,"question":"Which stone bridge was built by Ada Quill?","clues":[],"operations":[]}]}
      {"id":"b","question":"Which town was founded in 1421?","answer":"Bryne"}
      """;

  @TempDir private Path directory;

  @BeforeEach
  void attempt() throws IOException {
    Path web = TestingPages.web(directory);
    Path qa = Files.writeString(directory.resolve("qa.jsonl"), QUESTIONS);
    Result result =
        program(
            "rollout",
            "--qa",
            qa.toString(),
            "-k",
            "2",
            "--rounds",
            "all",
            "--web",
            "local:" + web,
            "--out",
            run().toString());
    assertThat(result.code()).as(result.err()).isZero();
  }

  private Path run() {
    return directory.resolve("run");
  }

  private Result program(String... args) {
    return new TestingShell(directory).run(args);
  }

  private Result export(String form, String... more) {
    List<String> args = new ArrayList<>(List.of("export", run().toString(), "--format", form));
    args.addAll(List.of("--out", directory.resolve("out").resolve(form).toString()));
    args.addAll(List.of(more));
    return program(args.toArray(String[]::new));
  }

  @Test
  void rolloutKeepsItsQuestionsAndAsksEveryRoundThatIsWanted() throws IOException {
    assertThat(Files.readAllLines(run().resolve("qa.jsonl")))
        .hasSize(2)
        .first()
        .asString()
        .startsWith("{\"id\":\"a\",");
    assertThat(Files.readString(run().resolve("trajectories.jsonl")).lines())
        .extracting(line -> JSON.readTree(line).path("id").asText())
        .containsExactly("a.r0-0", "a.r0-1", "a.r1-0", "a.r1-1", "b-0", "b-1");
  }

  @Test
  void summaryIsOneObject() throws IOException {
    Result result =
        export("openai", "--json", "--tokenizer", "gpt-4o", "--rounds", "all", "--keep", "all");
    assertThat(result.code()).as(result.err()).isZero();
    JsonNode summary = JSON.readTree(result.out());
    assertThat(summary.at("/rows/train").asInt()).isEqualTo(6);
    assertThat(summary.at("/questions/train").asInt()).isEqualTo(2);
    assertThat(summary.at("/tokens/0/rows").asInt()).isPositive();
    assertThat(summary.path("left_out")).isEmpty();

    JsonNode correct = JSON.readTree(export("openai", "--json").out());
    assertThat(correct.at("/rows/train").asInt()).isEqualTo(2);
    assertThat(correct.path("left_out").toString())
        .isEqualTo("{\"at an earlier round\":2,\"wrong\":2}");
  }

  @Test
  void wrongOptionsAreRefusedInOneLine() {
    for (String[] wrong :
        List.of(
            new String[] {"--solve-rate", "half"},
            new String[] {"--test", "1"},
            new String[] {"--per-question", "-1"},
            new String[] {"--balance", "domain"})) {
      Result result = export("qa", wrong);
      assertThat(result.code()).as(result.err()).isEqualTo(2);
      assertThat(result.err().lines()).hasSize(1);
      assertThat(result.err()).contains(wrong[0]);
    }
    assertThat(export("csv").code()).isEqualTo(2);
    assertThat(program("export", "nowhere", "--format", "qa", "--out", "x").err())
        .contains("nowhere: no such folder");
  }

  @Test
  void evaluationIsExportedAndASealedOneOnlyWhenThatIsSaid() throws IOException {
    Seal seal = new Seal(Seal.Scheme.SHA_XOR, "canary of a test");
    Path sealed =
        Files.writeString(
            directory.resolve("sealed.csv"),
            "problem,answer,problem_topic,canary\n%s,%s,%s,%s\n"
                .formatted(
                    seal.close("Which stone bridge was built by Ada Quill?"),
                    seal.close("Ister Bridge"),
                    seal.close("Bridges"),
                    seal.canary()));
    Result evaluated =
        program(
            "evaluate",
            "--benchmark",
            "browsecomp",
            "--file",
            sealed.toString(),
            "--web",
            "local:" + directory.resolve("towns"),
            "--out",
            run() + "-sealed");
    assertThat(evaluated.code()).as(evaluated.err()).isZero();

    String out = directory.resolve("clear").toString();
    Result refused = program("export", run() + "-sealed", "--format", "grpo", "--out", out);
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).contains("sealed", "--clear").doesNotContain("Ister");
    assertThat(directory.resolve("clear")).doesNotExist();

    Result clear =
        program("export", run() + "-sealed", "--format", "openai", "--out", out, "--clear");
    assertThat(clear.code()).as(clear.err()).isZero();
    assertThat(directory.resolve("clear/train.jsonl")).content().contains("Ister Bridge");
  }

  @Test
  void everyFormatIsReadByOtherProgramsAsItWasWritten() throws IOException, InterruptedException {
    Path python = python();
    for (Form form : Form.values()) {
      Result result = export(form.toString(), "--keep", "all", "--rounds", "all", "--test", "0.5");
      assertThat(result.code()).as(result.err()).isZero();
    }
    Path script = directory.resolve("reopen.py");
    try (InputStream in =
        Objects.requireNonNull(ExportCommandTest.class.getResourceAsStream("reopen.py"))) {
      Files.copy(in, script);
    }
    Process reading =
        new ProcessBuilder(
                python.toString(),
                script.toString(),
                run().toString(),
                directory.resolve("out").toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(reading.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(reading.waitFor()).as(said).isZero();
    assertThat(said).contains("6 trajectories and 2 questions are the same in every format");
  }

  /** A Python that has the readers, or the test is skipped. */
  private static Path python() throws IOException, InterruptedException {
    String name = Optional.ofNullable(System.getenv("PYARROW_PYTHON")).orElse("python3");
    boolean there;
    try {
      there =
          new ProcessBuilder(name, "-c", "import duckdb, pyarrow.parquet")
                  .redirectErrorStream(true)
                  .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                  .start()
                  .waitFor()
              == 0;
    } catch (IOException e) {
      there = false; // no Python at all
    }
    Assumptions.assumeTrue(
        there,
        "skipped: no pyarrow and duckdb (pip install both; PYARROW_PYTHON=FILE, or python3)");
    return Path.of(name);
  }
}
