package dev.webexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.webexplorer.agent.server.CallLog;
import dev.webexplorer.agent.server.Conduct;
import dev.webexplorer.agent.server.ModelServer;
import dev.webexplorer.datasets.journal.Journal;
import dev.webexplorer.datasets.jsonl.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} in the middle of a run, with the server as the witness. */
class KilledRunTest {
  private static final int QUESTIONS = 12;
  private static final int TURNS = 100;

  @TempDir private Path directory;

  @Test
  @Timeout(180)
  void everyAgentGoesOnAndNoFinishedCallIsPaidTwice() throws IOException, InterruptedException {
    assumeTrue(Files.isDirectory(Path.of("/proc")), "not on this system: Linux");
    TirelessRun run = new TirelessRun(directory, QUESTIONS, TURNS);
    Conduct slow = Conduct.GOOD.withLatency(Duration.ofMillis(5));
    try (ModelServer server = ModelServer.start(0, run::reply, slow)) {
      List<String> arguments = run.arguments(server);
      Process process =
          TirelessRun.process(arguments).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      while (process.isAlive() && server.log().paid().size() < QUESTIONS * TURNS / 2) {
        Thread.sleep(5);
      }
      process.destroyForcibly().waitFor();
      int paidBefore = server.log().paid().size();
      Set<String> finished = finished();
      TestingShell.Result result =
          new TestingShell(directory).run(arguments.toArray(String[]::new));

      assertThat(result.code()).as(result.err()).isZero();
      JsonNode summary = Json.read(result.out(), JsonNode.class);
      assertThat(summary.path("attempts").asInt()).isEqualTo(QUESTIONS);
      assertThat(paidBefore).isBetween(QUESTIONS * TURNS / 2, QUESTIONS * TURNS * 9 / 10);
      List<CallLog.Call> paid = server.log().paid();
      Map<String, Long> times = TirelessRun.paid(server);
      assertThat(times).as("every turn of every agent was asked").hasSize(QUESTIONS * TURNS);
      assertThat(paid.size() - times.size())
          .as("paid twice: what was in flight, one at most for each agent")
          .isLessThanOrEqualTo(QUESTIONS);
      assertThat(times.values()).allMatch(count -> count <= 2);
      assertThat(finished).hasSizeGreaterThan(QUESTIONS * TURNS / 4);
      assertThat(times).as("turns that were journaled").containsAllEntriesOf(once(finished));
    }
  }

  /** Returns conversation and turn of what stands in the journal. */
  private Set<String> finished() {
    Set<String> turns = new HashSet<>();
    Journal.forEach(
        directory.resolve("run").resolve("journal"),
        entry -> {
          if (entry.step().startsWith("turn ")) {
            String question = TirelessRun.question(entry.job().substring(1));
            turns.add("0 " + question + " " + entry.step().substring("turn ".length()));
          }
        });
    return turns;
  }

  private static Map<String, Long> once(Set<String> turns) {
    return turns.stream().collect(Collectors.toMap(turn -> turn, _ -> 1L));
  }
}
