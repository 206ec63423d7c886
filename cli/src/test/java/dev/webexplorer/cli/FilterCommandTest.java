package dev.webexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.webexplorer.cli.TestingShell.Result;
import dev.webexplorer.datasets.QaPair;
import dev.webexplorer.datasets.benchmark.Seal;
import dev.webexplorer.datasets.jsonl.JsonLinesReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilterCommandTest {
  private static final String CANARY = "test-canary";
  private static final String SECRET =
      "Which harbour town, founded by salt traders in the fourteenth century, lost its lighthouse"
          + " in a storm and later gave its name to a cheese?";
  private static final String CLEAN =
      "Which bridge was paid for by the widow of a clockmaker and opened by a king who fell ill?";

  @TempDir private Path directory;
  private Path dataset;
  private Path benchmark;

  @BeforeEach
  void write() throws IOException {
    dataset = directory.resolve("qa.jsonl");
    Files.write(
        dataset,
        List.of(
            line("clean", CLEAN, "Ister Bridge"),
            line("leak", "Which person painted the Quillon ceiling?", "Ada Quillon"),
            line("form", "Did the river freeze in the year of the treaty?", "Yes"),
            line("time", "Who is the current keeper of the old lighthouse at the cape?", "Oda"),
            line("copy", SECRET.replace("storm", "gale").replace("town,", "place,"), "Ostrow"),
            line("again", CLEAN.replace("ill?", "ill at sea?"), "Ister Bridge")));
    Seal seal = new Seal(Seal.Scheme.SHA_XOR, CANARY);
    benchmark = directory.resolve("bench.csv");
    Files.write(
        benchmark,
        List.of(
            "problem,answer,problem_topic,canary",
            seal.close(SECRET) + "," + seal.close("Ostrow") + ",Towns," + CANARY));
  }

  private static String line(String id, String question, String answer) {
    return "{\"id\":\"%s\",\"question\":\"%s\",\"answer\":\"%s\",\"mine\":1}"
        .formatted(id, question, answer);
  }

  private List<QaPair> read(Path file) {
    try (JsonLinesReader<QaPair> pairs = JsonLinesReader.open(file, QaPair.class)) {
      List<QaPair> all = new java.util.ArrayList<>();
      pairs.forEachRemaining(all::add);
      return all;
    }
  }

  @Test
  void whatStays_isWrittenWithItsChecks_andTheRestIsToldWithoutTheBenchmarksWords() {
    Path out = directory.resolve("clean.jsonl");
    Result result =
        new TestingShell(directory)
            .run(
                "filter",
                dataset.toString(),
                "--contamination",
                "browsecomp=" + benchmark,
                "--out",
                out.toString(),
                "--json");

    assertThat(result.code()).as(result.err()).isEqualTo(3);
    assertThat(result.out()).contains("\"questions\":6,\"kept\":2");
    assertThat(result.err())
        .contains(
            "leak: leak:",
            "form: form:",
            "copy: contamination: like browsecomp/",
            "again: duplicate:")
        .doesNotContain("cheese");
    List<QaPair> kept = read(out);
    assertThat(kept).extracting(QaPair::id).containsExactly("clean", "time");
    assertThat(kept.getFirst().checks())
        .containsEntry("leak", "pass")
        .containsEntry("contamination", "pass")
        .containsEntry("duplicate", "pass");
    assertThat(kept.getFirst().unknown()).containsKey("mine");
    assertThat(kept.getLast().checks()).containsEntry("time", "flag: says \"current\"");
  }

  @Test
  void against_findsRepetitionsOfAnotherDataset() throws IOException {
    Path other = directory.resolve("other.jsonl");
    Files.write(
        other,
        List.of(line("x", "What else is there to ask of a town?", "No"), line("y", CLEAN, "B")));
    Result result =
        new TestingShell(directory)
            .run("filter", dataset.toString(), "--against", other.toString());

    assertThat(result.code()).isEqualTo(3);
    assertThat(result.err()).contains("clean: duplicate: like question 2 of " + other + " (1.00)");
  }

  @Test
  void wrongOptions_areRefusedWithWhatIsRight() {
    TestingShell shell = new TestingShell(directory);

    Result noName = shell.run("filter", dataset.toString(), "--contamination", "bench.csv");
    assertThat(noName.code()).isEqualTo(2);
    assertThat(noName.err()).contains("--contamination needs NAME=FILE");

    Result unknown = shell.run("filter", dataset.toString(), "--contamination", "x=bench.csv");
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.err()).contains("no benchmark is called \"x\"");

    Result itself = shell.run("filter", dataset.toString(), "--out", dataset.toString());
    assertThat(itself.code()).isEqualTo(2);
    assertThat(itself.err()).contains("is the file that is read");
  }
}
