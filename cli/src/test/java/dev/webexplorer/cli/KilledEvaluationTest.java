package dev.webexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.webexplorer.agent.rules.RulePolicy;
import dev.webexplorer.agent.server.Conduct;
import dev.webexplorer.agent.server.Fault;
import dev.webexplorer.agent.server.Faults;
import dev.webexplorer.agent.server.ModelServer;
import dev.webexplorer.agent.server.PolicyResponder;
import dev.webexplorer.datasets.jsonl.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * An evaluation whose model fails one call in ten, killed twice, beside one that nothing disturbed.
 * {@code -Dwebexplorer.killed.questions=500 -Dwebexplorer.killed.epochs=4} makes it the large one.
 */
class KilledEvaluationTest {
  private static final int QUESTIONS = Integer.getInteger("webexplorer.killed.questions", 12);
  private static final int EPOCHS = Integer.getInteger("webexplorer.killed.epochs", 2);
  private static final double FAULTS = 0.1;
  private static final int STARTS = 8;

  @TempDir private Path directory;

  private List<String> arguments(ModelServer server, Path web, String run) throws IOException {
    Files.writeString(
        directory.resolve("webexplorer.yaml"),
        """
        models:
          fake:
            base-url: %s
            model: fake
            price: {input: 1, output: 5}
        """
            .formatted(server.baseUrl()));
    return List.of(
        "evaluate",
        "--benchmark",
        "qa",
        "--file",
        directory.resolve("qa.jsonl").toString(),
        "--epochs",
        Integer.toString(EPOCHS),
        "--web",
        "local:" + web,
        "--model",
        "fake",
        "--config",
        directory.resolve("webexplorer.yaml").toString(),
        "--out",
        directory.resolve(run).toString(),
        "--concurrency",
        "8",
        "--json");
  }

  private void questions() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < QUESTIONS; i++) {
      String town = i % 3 == 0 ? "Bryne" : "Aldmoor";
      lines.append("{\"id\":\"q").append(i).append("\",\"answer\":\"").append(town);
      lines.append("\",\"question\":\"Which town was founded in 1421, note ").append(i);
      lines.append("?\"}\n");
    }
    Files.writeString(directory.resolve("qa.jsonl"), lines);
  }

  @Test
  @Timeout(3000)
  void killedTwice_itEndsAsTheUndisturbedOne() throws Exception {
    assumeTrue(Files.isDirectory(Path.of("/proc")), "not on this system: Linux");
    questions();
    Path web = TestingPages.web(directory);
    JsonNode undisturbed;
    int calls;
    try (ModelServer server = ModelServer.start(new PolicyResponder(new RulePolicy()))) {
      undisturbed = end(arguments(server, web, "undisturbed"));
      calls = server.log().paid().size();
    }
    Conduct bad =
        Conduct.GOOD
            .withLatency(Duration.ofMillis(5))
            .withFaults(Faults.share(FAULTS, Set.of(Fault.SERVER_ERROR, Fault.DISCONNECT), 7));
    try (ModelServer server = ModelServer.start(0, new PolicyResponder(new RulePolicy()), bad)) {
      for (int kill = 1; kill <= 2; kill++) {
        Process process = start(arguments(server, web, "killed"));
        while (process.isAlive() && server.log().paid().size() < calls * kill / 3) {
          Thread.sleep(2);
        }
        process.destroyForcibly().waitFor();
        assertThat(directory.resolve("killed/trajectories.jsonl")).doesNotExist();
      }
      JsonNode killed = end(arguments(server, web, "killed"));

      assertThat(killed).isEqualTo(undisturbed);
      assertThat(killed.path("finished").asInt()).isEqualTo(QUESTIONS * EPOCHS);
      assertThat(killed.path("judged").asInt()).isEqualTo(QUESTIONS * EPOCHS);
      assertThat(killed.path("cost_usd").asDouble()).isPositive();
      assertThat(trajectories("killed")).isEqualTo(trajectories("undisturbed"));

      int paid = server.log().paid().size();
      TestingShell.Result again =
          new TestingShell(directory)
              .run("judge", directory.resolve("killed").toString(), "--json");
      assertThat(withoutRun(again.out())).isEqualTo(killed);
      assertThat(server.log().paid()).as("judging asks the solver nothing").hasSize(paid);
    }
  }

  /** Starts it until nothing failed: each start tries again what did. */
  private JsonNode end(List<String> arguments) {
    TestingShell.Result result = new TestingShell(directory).run(arguments.toArray(String[]::new));
    for (int start = 1; result.code() == ExitCode.SHORT && start < STARTS; start++) {
      result = new TestingShell(directory).run(arguments.toArray(String[]::new));
    }
    assertThat(result.code()).as(result.err()).isZero();
    return withoutRun(result.out());
  }

  /** The digest has the server's address in it. */
  private static JsonNode withoutRun(String end) {
    return ((ObjectNode) Json.read(end, JsonNode.class)).without(List.of("run"));
  }

  /**
   * What must be the same: all but when, how long, how often asked, by which address, and ids of
   * calls.
   */
  private List<JsonNode> trajectories(String run) throws IOException {
    try (Stream<String> lines = Files.lines(directory.resolve(run).resolve("trajectories.jsonl"))) {
      return lines
          .map(line -> (ObjectNode) Json.read(line, JsonNode.class))
          .<JsonNode>map(
              line -> line.without(List.of("started", "wall_ms", "run", "messages", "retries")))
          .toList();
    }
  }

  private static Process start(List<String> arguments) throws IOException {
    Stream<String> java =
        Stream.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName());
    return new ProcessBuilder(Stream.concat(java, arguments.stream()).toList())
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
