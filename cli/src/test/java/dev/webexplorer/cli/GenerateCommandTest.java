package dev.webexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.webexplorer.cli.TestingShell.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private static Path directory;
  private static Result first = new Result(-1, "", "");

  @BeforeAll
  static void generate() {
    first = generate("run", "--count", "3", "--json");
  }

  private static Result generate(String out, String... more) {
    List<String> args = new ArrayList<>(List.of("generate", "--web", "world:7,300"));
    args.addAll(List.of("--out", directory.resolve(out).toString(), "--rounds", "3"));
    args.addAll(List.of(more));
    return new TestingShell(directory).run(args.toArray(String[]::new));
  }

  private static Path qa(String run) {
    return directory.resolve(run).resolve("qa.jsonl");
  }

  @Test
  void summaryCountsWhatIsInTheFiles() throws IOException {
    assertThat(first.code()).as(first.err()).isZero();
    JsonNode told = JSON.readTree(first.out());

    assertThat(told.get("accepted").asInt()).isEqualTo(3);
    assertThat(told.get("seeds").asInt()).isGreaterThanOrEqualTo(3);
    assertThat(told.get("rounds"))
        .hasSize(4)
        .allSatisfy(round -> {
          assertThat(round.get("questions").asInt()).isEqualTo(3);
          assertThat(round.get("accuracy").asDouble()).isBetween(0.0, 1.0);
          assertThat(round.get("mean_turns").asDouble()).isGreaterThan(1);
        });
    assertThat(Files.readAllLines(qa("run"))).hasSize(3);
    assertThat(Files.readAllLines(qa("run").resolveSibling("trajectories.jsonl"))).hasSize(12);
    assertThat(qa("run").resolveSibling("report.html")).content().contains("3 questions on");
  }

  @Test
  void pairsAreEvolvedAndSolvedAtEachRound() throws IOException {
    for (String line : Files.readAllLines(qa("run"))) {
      JsonNode pair = JSON.readTree(line);
      assertThat(pair.get("rounds")).hasSize(4);
      assertThat(pair.get("difficulty")).hasSize(4);
      assertThat(pair.get("question")).isEqualTo(pair.at("/rounds/3/question"));
      assertThat(pair.get("question").asText()).doesNotContain(pair.get("answer").asText());
      assertThat(pair.get("evidence")).isNotEmpty();
    }
  }

  @Test
  void quotesAreFoundAgain() {
    Result checked =
        new TestingShell(directory)
            .run("check", directory.resolve("run").toString(), "--web", "world:7,300");

    assertThat(checked.code()).as(checked.err()).isZero();
  }

  @Test
  void sameSettingElsewhereGivesTheSameBytesAtAnyConcurrency() throws IOException {
    generate("alone", "--count", "3", "--concurrency", "1");

    assertThat(qa("alone")).hasSameBinaryContentAs(qa("run"));
  }

  @Test
  void moreQuestionsGoOnFromTheOnesThereAre() throws IOException {
    generate("more", "--count", "2");
    List<String> before = Files.readAllLines(qa("more"));

    Result more = generate("more", "--count", "3");

    assertThat(more.code()).as(more.err()).isZero();
    assertThat(Files.readAllLines(qa("more"))).hasSize(3).startsWith(before.toArray(String[]::new));
  }

  @Test
  void changedSettingIsRefusedWithTheDifference() {
    Result refused = generate("run", "--count", "3", "--quiet", "--random-seed", "5");

    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err().lines()).hasSize(1);
    assertThat(refused.err()).contains("random_seed was 0 and is 5", "--fork");
  }

  @Test
  void seedsUsedUpIsShort() throws IOException {
    Result result = generate("short", "--count", "3", "--max-seeds", "2", "--json");

    assertThat(result.code()).isEqualTo(3);
    assertThat(JSON.readTree(result.out()).get("seeds").asInt()).isEqualTo(2);
    assertThat(result.err()).contains("of 3 questions: the seeds are used up");
  }
}
