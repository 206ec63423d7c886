package dev.webexplorer.evaluate.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.webexplorer.datasets.Trajectory;
import dev.webexplorer.datasets.benchmark.BenchmarkItem;
import dev.webexplorer.datasets.benchmark.Seal;
import dev.webexplorer.datasets.jsonl.Json;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunLogTest {
  private static final Seal SEAL = new Seal(Seal.Scheme.SHA_XOR, "canary of this test");

  @TempDir private Path folder;

  private TestingRun run() {
    return new TestingRun("gaia", "a").question("q1", "1", "+-").question("q2", "2", "?+");
  }

  private static List<String> ids(RunLog log) {
    try (Stream<Trajectory> all = log.all()) {
      return all.map(Trajectory::id).toList();
    }
  }

  @Test
  void oneTrajectory_isReadAlone() throws IOException {
    RunLog log = run().in(folder);
    assertThat(log.read("q2-1").orElseThrow().attempt()).isEqualTo(1);
    assertThat(log.read("q9-0")).isEmpty();
    // the first line is destroyed, and its time is put back: only what was asked for is looked at
    Path file = folder.resolve("trajectories.jsonl");
    FileTime time = Files.getLastModifiedTime(file);
    try (RandomAccessFile first = new RandomAccessFile(file.toFile(), "rw")) {
      first.write("{ this is no JSON".getBytes(StandardCharsets.UTF_8));
    }
    Files.setLastModifiedTime(file, time);
    assertThat(RunLog.open(folder).read("q2-1").orElseThrow().id()).isEqualTo("q2-1");
    assertThatThrownBy(() -> ids(RunLog.open(folder))).hasMessageContaining("line 1");
  }

  @Test
  void index_isMadeAgainWhenTheFileChanges() {
    RunLog log = run().in(folder);
    assertThat(log.trajectories().count()).isEqualTo(4);
    RunLog longer = run().question("q3", "1", "+").in(folder);
    assertThat(longer.trajectories().count()).isEqualTo(5);
    assertThat(longer.read("q3-0").orElseThrow().qaId()).isEqualTo("q3");
    assertThat(RunLog.open(folder).read("q1-0")).isPresent();
  }

  @Test
  void sealedRun_showsIdsAndVerdictsAndNoWord() throws IOException {
    RunLog log =
        new TestingRun("browsecomp", "a").sealed(SEAL).question("q1", "1", "+-").in(folder);
    for (String file : List.of("trajectories.jsonl", "items.jsonl")) {
      assertThat(Files.readString(folder.resolve(file)))
          .contains("q1")
          .doesNotContain("Which is", "answer of", "gold", "because");
    }
    assertThat(Files.readString(folder.resolve("trajectories.jsonl"))).contains("\"correct\":true");
    assertThat(log.items().values())
        .extracting(BenchmarkItem::question)
        .containsExactly("Which is q1?");
    Trajectory opened = log.read("q1-0").orElseThrow();
    assertThat(opened.answer()).contains("=answer of q1");
    assertThat(opened.messages()).hasSize(2);
    assertThat(opened.verdict().orElseThrow().reason()).isEqualTo("because of gold");
    assertThat(ids(log)).containsExactly("q1-0", "q1-1");
    assertThat(log.figures().calibration().n()).isEqualTo(2);
  }

  @Test
  void sealedTrajectory_hidesTheWordsOfItsFailure() {
    RunSeal seal = new RunSeal(Optional.of(SEAL));
    Trajectory failed =
        run()
            .in(folder)
            .read("q1-0")
            .orElseThrow()
            .withFields(
                Map.of(
                    "error", TextNode.valueOf("400: no such thing as 'Which is q1?'"),
                    "error_kind", TextNode.valueOf("refused")));

    Trajectory kept = seal.close(failed);

    assertThat(Json.write(kept)).contains("refused").doesNotContain("no such thing");
    assertThat(seal.open(kept)).isEqualTo(failed);
  }

  @Test
  void sealedRun_withAnotherCanaryIsRefused() throws IOException {
    new TestingRun("browsecomp", "a").sealed(SEAL).question("q1", "1", "+").in(folder);
    Path run = folder.resolve("run.json");
    Files.writeString(run, Files.readString(run).replace("of this test", "of another"));
    assertThatThrownBy(() -> RunLog.open(folder)).hasMessageContaining("does not open");
  }

  @Test
  void aFolderWithoutARun_isTold() {
    assertThatThrownBy(() -> RunLog.open(folder)).hasMessageContaining("no run");
  }
}
