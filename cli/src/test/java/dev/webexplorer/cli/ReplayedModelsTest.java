package dev.webexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.webexplorer.agent.Policy;
import dev.webexplorer.agent.rules.RulePolicy;
import dev.webexplorer.agent.server.Asked;
import dev.webexplorer.agent.server.Conduct;
import dev.webexplorer.agent.server.Fault;
import dev.webexplorer.agent.server.Faults;
import dev.webexplorer.agent.server.ModelServer;
import dev.webexplorer.agent.server.PolicyResponder;
import dev.webexplorer.agent.server.Reply;
import dev.webexplorer.datasets.jsonl.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole commands with a model, recorded, and run again without one. */
class ReplayedModelsTest {
  private static final String KEY = "sk-in-no-record-0815";

  @TempDir private Path directory;
  private String web = "";
  private Path calls = Path.of("");
  private Path qa = Path.of("");

  @BeforeEach
  void files() throws IOException {
    web = "local:" + TestingPages.web(directory);
    calls = directory.resolve("calls.jsonl.zst");
    StringBuilder questions = new StringBuilder();
    for (int i = 0; i < 6; i++) {
      questions.append("{\"id\":\"q").append(i).append("\",\"answer\":\"Bryne\",\"question\":");
      questions.append("\"Which town by the Ister is number ").append(i).append("?\"}\n");
    }
    qa = Files.writeString(directory.resolve("qa.jsonl"), questions);
  }

  /** Whatever of it is asked: reading, exploring or solving. */
  private static Reply reply(Policy rules, Asked asked) {
    return asked.messages().getLast().content().startsWith("Goal: ")
        ? Reply.text("Read for: " + asked.messages().getLast().content().lines().findFirst())
        : new PolicyResponder(rules).reply(asked);
  }

  private TestingShell.Result run(String out, String model, String... more) {
    List<String> args = new ArrayList<>(List.of("rollout", "--qa", qa.toString(), "--web", web));
    args.addAll(List.of("-k", "2", "--concurrency", "5", "--json", "--model", model));
    args.addAll(List.of("--out", directory.resolve(out).toString()));
    args.addAll(List.of(more));
    return new TestingShell(directory).set("OPENAI_API_KEY", KEY).run(args.toArray(String[]::new));
  }

  private TestingShell.Result recorded(Conduct conduct, String... more) {
    try (ModelServer server =
        ModelServer.start(0, asked -> reply(new RulePolicy(), asked), conduct)) {
      String[] args = new String[more.length + 2];
      System.arraycopy(more, 0, args, 2, more.length);
      args[0] = "--record-model";
      args[1] = calls.toString();
      return run("recorded", server.baseUrl() + "#fake", args);
    }
  }

  private List<JsonNode> trajectories(String run) throws IOException {
    List<JsonNode> all = new ArrayList<>();
    for (String line : Files.readAllLines(directory.resolve(run).resolve("trajectories.jsonl"))) {
      ObjectNode trajectory = (ObjectNode) Json.read(line, JsonNode.class);
      all.add(trajectory.without(List.of("started", "wall_ms")));
    }
    return all;
  }

  @ParameterizedTest
  @ValueSource(strings = {"native", "text", "auto"})
  void replayGivesTheSameTrajectories(String protocol) throws IOException {
    Conduct toolless =
        protocol.equals("auto")
            ? Conduct.GOOD.withFaults(asked ->
                asked.tools().isEmpty() ? Optional.empty() : Optional.of(Fault.TOOLS_REFUSED))
            : Conduct.GOOD.withFaults(
                Faults.share(
                    0.2, EnumSet.of(Fault.RATE_LIMIT, Fault.CONTEXT_LENGTH, Fault.NO_USAGE), 3));
    TestingShell.Result first = recorded(toolless, "--protocol", protocol);
    TestingShell.Result again = run("replayed", "replay:" + calls);

    assertThat(first.code()).as(first.err()).isZero();
    assertThat(again.code()).as(again.err()).isZero();
    assertThat(trajectories("replayed")).isEqualTo(trajectories("recorded")).hasSize(12);
    assertThat(Json.read(again.out(), JsonNode.class))
        .isEqualTo(Json.read(first.out(), JsonNode.class));
    String bytes = new String(Files.readAllBytes(calls), StandardCharsets.ISO_8859_1);
    assertThat(bytes).doesNotContain(KEY);
  }

  @Test
  void callThatIsNotRecorded_endsTheCommandWithAListOfIt() {
    recorded(Conduct.GOOD);
    TestingShell.Result again = run("replayed", "replay:" + calls, "--random-seed", "9");

    assertThat(again.code()).isEqualTo(ExitCode.SHORT);
    assertThat(again.err())
        .contains("not recorded: a call of fake, ")
        .contains("Which town by the Ister is number 0?")
        .contains("calls of models that are not in " + calls);
  }

  @Test
  void everyRole_isRecordedAndReplayed() throws IOException {
    try (TestingModel rules = TestingModel.on(3, 150, 1, directory);
        ModelServer server = ModelServer.start(asked -> reply(rules, asked))) {
      String model = server.baseUrl() + "#fake";
      TestingShell.Result first =
          generate("first", "--model", model, "--page-reader", model, "--record-model", "" + calls);
      assertThat(first.code()).as(first.err()).isZero();
    }
    TestingShell.Result again = generate("again", "--model", "replay:" + calls);

    assertThat(again.code()).as(again.err()).isZero();
    assertThat(questions("again")).isEqualTo(questions("first")).isNotEmpty();
  }

  private TestingShell.Result generate(String out, String... more) {
    List<String> args = new ArrayList<>(List.of("generate", "--web", "world:3,150"));
    args.addAll(List.of("--count", "1", "--rounds", "1", "--max-seeds", "1"));
    args.addAll(List.of("--out", directory.resolve(out).toString()));
    args.addAll(List.of(more));
    return new TestingShell(directory).run(args.toArray(String[]::new));
  }

  private List<String> questions(String run) throws IOException {
    return Files.readAllLines(directory.resolve(run).resolve("qa.jsonl")).stream()
        .map(line -> Json.read(line, JsonNode.class).path("question").asText())
        .toList();
  }

  @Test
  void whatCannotBeReplayedOrRecorded_isRefusedInOneLine() throws IOException {
    assertThat(run("x", "replay:" + directory.resolve("absent.jsonl.zst")).err())
        .contains("absent.jsonl.zst");
    assertThat(run("x", "rules", "--record-model", calls.toString()).err())
        .contains("nothing to record");
    Path notes = Files.writeString(directory.resolve("notes.jsonl.zst"), "notes");
    TestingShell.Result damaged = run("x", "replay:" + notes);

    assertThat(damaged.code()).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(damaged.err()).contains("notes.jsonl.zst: frame 1, at byte 0, is damaged");
    assertThat(damaged.err().lines()).hasSize(1);
  }
}
