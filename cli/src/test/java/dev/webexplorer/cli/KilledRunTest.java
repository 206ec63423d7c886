package dev.webexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.webexplorer.agent.server.Asked;
import dev.webexplorer.agent.server.CallLog;
import dev.webexplorer.agent.server.Conduct;
import dev.webexplorer.agent.server.ModelServer;
import dev.webexplorer.agent.server.Reply;
import dev.webexplorer.datasets.Message;
import dev.webexplorer.datasets.ToolCall;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} in the middle of a run, with the server as the witness. */
class KilledRunTest {
  private static final int QUESTIONS = 12;
  private static final int TURNS = 100;

  @TempDir private Path directory;

  /** Searches for something else each turn, and answers when it must. */
  private static Reply tireless(Asked asked) {
    if (asked.toolsOff() || asked.turn() >= TURNS) {
      return Reply.text("<answer>Bryne</answer>");
    }
    String arguments = "{\"queries\":[\"town number " + asked.turn() + "\"]}";
    ToolCall call = new ToolCall("call-" + asked.turn(), "search", arguments);
    return Reply.of(new Message.Assistant("Searching.", "", List.of(call)));
  }

  private Stream<String> arguments(ModelServer server, Path qa, Path web) {
    return Stream.of(
        "rollout",
        "--qa",
        qa.toString(),
        "-k",
        "1",
        "--web",
        "local:" + web,
        "--out",
        directory.resolve("run").toString(),
        "--concurrency",
        Integer.toString(QUESTIONS),
        "--model",
        server.baseUrl() + "#fake",
        "--protocol",
        "native",
        "--json");
  }

  @Test
  @Timeout(180)
  void everyAgentGoesOnAndNoFinishedCallIsPaidTwice() throws IOException, InterruptedException {
    assumeTrue(Files.isDirectory(Path.of("/proc")), "not on this system: Linux");
    Path web = TestingPages.web(directory);
    StringBuilder questions = new StringBuilder();
    for (int i = 0; i < QUESTIONS; i++) {
      questions.append("{\"id\":\"q").append(i).append("\",\"answer\":\"Bryne\",\"question\":");
      questions.append("\"Which town is number ").append(i).append("?\"}\n");
    }
    Path qa = Files.writeString(directory.resolve("qa.jsonl"), questions);
    Conduct slow = Conduct.GOOD.withLatency(Duration.ofMillis(5));
    try (ModelServer server = ModelServer.start(0, KilledRunTest::tireless, slow)) {
      Process process = start(arguments(server, qa, web));
      while (process.isAlive() && server.log().paid().size() < QUESTIONS * TURNS / 2) {
        Thread.sleep(5);
      }
      process.destroyForcibly().waitFor();
      int paidBefore = server.log().paid().size();
      Set<String> finished = finished();
      TestingShell.Result result =
          new TestingShell(directory).run(arguments(server, qa, web).toArray(String[]::new));

      assertThat(result.code()).as(result.err()).isZero();
      JsonNode summary = Json.read(result.out(), JsonNode.class);
      assertThat(summary.path("attempts").asInt()).isEqualTo(QUESTIONS);
      assertThat(paidBefore).isBetween(QUESTIONS * TURNS / 2, QUESTIONS * TURNS * 9 / 10);
      List<CallLog.Call> paid = server.log().paid();
      Map<String, Long> times =
          paid.stream()
              .collect(
                  Collectors.groupingBy(
                      call -> call.conversation() + " " + call.turn(), Collectors.counting()));
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
            String question = "Which town is number " + entry.job().substring(1) + "?";
            turns.add("0 " + question + " " + entry.step().substring("turn ".length()));
          }
        });
    return turns;
  }

  private static Map<String, Long> once(Set<String> turns) {
    return turns.stream().collect(Collectors.toMap(turn -> turn, _ -> 1L));
  }

  private static Process start(Stream<String> arguments) throws IOException {
    Stream<String> java =
        Stream.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName());
    return new ProcessBuilder(Stream.concat(java, arguments).toList())
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
