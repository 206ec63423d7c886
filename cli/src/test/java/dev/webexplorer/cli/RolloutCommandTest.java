package dev.webexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.webexplorer.agent.run.RunConfiguration;
import dev.webexplorer.agent.run.RunDirectory;
import dev.webexplorer.cli.TestingShell.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RolloutCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String RIGHT =
      "{\"id\":\"a\",\"question\":\"Which stone bridge was built by Ada Quill?\","
          + "\"answer\":\"Ister Bridge\"}\n";
  private static final String WRONG =
      "{\"id\":\"b\",\"question\":\"Which town was founded in 1421?\",\"answer\":\"Bryne\"}\n";

  @TempDir private Path directory;
  private Path web = Path.of("");

  @BeforeEach
  void build() throws IOException {
    web = TestingPages.web(directory);
  }

  private Path run() {
    return directory.resolve("run");
  }

  private Result rollout(String questions, String... more) throws IOException {
    Path qa = Files.writeString(directory.resolve("qa.jsonl"), questions);
    List<String> args = new ArrayList<>(List.of("rollout", "--qa", qa.toString()));
    args.addAll(List.of("--web", "local:" + web, "--out", run().toString()));
    args.addAll(List.of(more));
    return new TestingShell(directory).set("WEBEXPLORER_K", "2").run(args.toArray(String[]::new));
  }

  /** Without when and how long. */
  private List<JsonNode> trajectories() throws IOException {
    List<JsonNode> all = new ArrayList<>();
    for (String line : Files.readAllLines(run().resolve("trajectories.jsonl"))) {
      ObjectNode trajectory = (ObjectNode) JSON.readTree(line);
      all.add(trajectory.without(List.of("started", "wall_ms")));
    }
    return all;
  }

  @Test
  void everyAttemptIsWrittenInOrderWithItsVerdict() throws IOException {
    Result result = rollout(RIGHT + WRONG, "--json");

    assertThat(result.code()).as(result.err()).isZero();
    JsonNode summary = JSON.readTree(result.out());
    assertThat(summary.get("questions").asInt()).isEqualTo(2);
    assertThat(summary.get("attempts").asInt()).isEqualTo(4);
    assertThat(summary.get("correct").asInt()).isEqualTo(2);
    assertThat(summary.at("/stop_reasons/answered").asInt()).isEqualTo(4);
    assertThat(summary.get("cost_usd").asDouble()).isZero();
    assertThat(trajectories())
        .extracting(t -> t.get("id").asText())
        .containsExactly("a-0", "a-1", "b-0", "b-1");
    assertThat(trajectories())
        .extracting(t -> t.at("/verdict/correct").asBoolean())
        .containsExactly(true, true, false, false);
    assertThat(trajectories().getFirst().get("run")).isEqualTo(summary.get("run"));
    assertThat(run().resolve("report.html")).content().contains("Ister Bridge");
  }

  @Test
  void solverIsGivenTheQuestionAloneNeitherAnswerNorId() throws IOException {
    rollout(WRONG.replace("\"b\"", "\"id-of-bryne\""));

    JsonNode opening = trajectories().getFirst().get("messages");
    assertThat(opening.get(1).get("content").asText()).isEqualTo("Which town was founded in 1421?");
    assertThat(opening.get(0).toString()).doesNotContain("Bryne").doesNotContain("id-of-bryne");
  }

  @Test
  void secondStartChangesNothingAtAnyConcurrency() throws IOException {
    Result first = rollout(RIGHT + WRONG, "--json", "--concurrency", "1");
    List<JsonNode> before = trajectories();

    Result second = rollout(RIGHT + WRONG, "--json", "--concurrency", "4");

    assertThat(second.out()).isEqualTo(first.out());
    assertThat(trajectories()).isEqualTo(before);
  }

  @Test
  void rewardIsWrittenInTheStyleThatIsAskedFor() throws IOException {
    rollout(RIGHT + WRONG);
    assertThat(trajectories())
        .extracting(t -> t.at("/reward/total").asDouble())
        .containsExactly(1.2, 1.2, 0.2, 0.2);

    assertThat(rollout(RIGHT + WRONG, "--reward", "router-r1").code()).isZero();
    assertThat(trajectories())
        .extracting(t -> t.at("/reward/total").asDouble())
        .containsExactly(1., 1., 0., 0.);

    Result refused = rollout(RIGHT, "--reward", "best");
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).contains("--reward", "webexplorer", "router-r1");
  }

  @Test
  void moreAttemptsGoOnFromTheOnesThereAre() throws IOException {
    rollout(RIGHT);
    List<JsonNode> before = trajectories();

    assertThat(rollout(RIGHT, "-k", "3").code()).isZero();

    assertThat(trajectories()).hasSize(3).startsWith(before.toArray(JsonNode[]::new));
  }

  @Test
  void changedConfigurationIsRefusedWithTheDifferenceUnlessForked() throws IOException {
    rollout(RIGHT);

    Result refused = rollout(RIGHT, "--max-turns", "7");
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err().lines()).hasSize(1);
    assertThat(refused.err()).contains("budget.turns was 100 and is 7", "--fork");
    assertThat(rollout(RIGHT, "--max-turns", "7", "--fork").code()).isZero();
  }

  @Test
  void directoryInUseIsRefusedAndLeftAlone() throws IOException {
    RunConfiguration other = new RunConfiguration(JSON.createObjectNode(), Map.of());
    try (RunDirectory held = RunDirectory.open(run(), other, false)) {
      Result refused = rollout(RIGHT);

      assertThat(refused.code()).isEqualTo(2);
      assertThat(refused.err().lines()).hasSize(1);
      assertThat(refused.err()).contains("in use by process " + ProcessHandle.current().pid());
      assertThat(held.folder().resolve("trajectories.jsonl")).doesNotExist();
    }
  }

  @Test
  void badLineEndsItBeforeAnythingIsDone() throws IOException {
    Result refused = rollout(RIGHT + "{\"id\":\"b\",\"question\":\n");

    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err().lines()).hasSize(1);
    assertThat(refused.err()).contains("qa.jsonl").containsPattern("line 2|:2");
    assertThat(run()).doesNotExist();
  }

  @Test
  void badLineIsSetAsideWhenAskedFor() throws IOException {
    Result result = rollout(RIGHT + "{\"id\":\n" + WRONG, "--skip-bad", "--json");

    assertThat(result.code()).isEqualTo(3);
    assertThat(JSON.readTree(result.out()).get("questions").asInt()).isEqualTo(2);
    assertThat(directory.resolve("qa.jsonl.rejected")).hasContent("{\"id\":");
    assertThat(result.err()).contains("1 bad line");
  }

  @Test
  void questionsThatCannotBeToldApartAreRefused() throws IOException {
    assertThat(rollout(RIGHT + RIGHT).err()).contains(":2: a second question has the id a");
    assertThat(rollout("").err()).contains("no questions");
  }

  @Test
  void limitTakesTheFirst() throws IOException {
    Result result = rollout(RIGHT + WRONG, "--limit", "1", "--json");

    assertThat(JSON.readTree(result.out()).get("questions").asInt()).isEqualTo(1);
  }
}
