package dev.webexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.webexplorer.agent.server.Asked;
import dev.webexplorer.agent.server.CallLog;
import dev.webexplorer.agent.server.Conduct;
import dev.webexplorer.agent.server.Fault;
import dev.webexplorer.agent.server.ModelServer;
import dev.webexplorer.datasets.jsonl.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl-C at a real process whose calls hang, with the server as the witness. */
class InterruptedModelRunTest {
  private static final Path ENV = Path.of("/usr/bin/env");
  private static final int QUESTIONS = 8;
  private static final int TURNS = 12;
  private static final int HANGING = 7;

  @TempDir private Path directory;

  /** Every agent's seventh call is never answered. */
  private static Optional<Fault> hang(Asked asked) {
    return asked.turn() == HANGING ? Optional.of(Fault.HANG) : Optional.empty();
  }

  @Test
  @Timeout(120)
  void callsStopAtOnceAndNothingFinishedIsPaidAgain() throws IOException, InterruptedException {
    assumeTrue(
        Files.isExecutable(ENV) && Files.isDirectory(Path.of("/proc")),
        "not on this system: Linux");
    Conduct hanging = Conduct.GOOD.withFaults(InterruptedModelRunTest::hang);
    TirelessRun run = new TirelessRun(directory, QUESTIONS, TURNS);
    try (ModelServer server = ModelServer.start(0, run::reply, hanging)) {
      List<String> arguments = run.arguments(server);
      Process process =
          TirelessRun.process(arguments, ENV.toString(), "--default-signal=INT").start();
      while (process.isAlive() && hung(server) < QUESTIONS) {
        Thread.sleep(20);
      }
      new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
      String said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

      assertThat(process.waitFor()).as(said).isEqualTo(ExitCode.INTERRUPTED);
      assertThat(said).endsWith("webexplorer: interrupted; the same command goes on\n");
      assertThat(server.log().paid()).hasSize(QUESTIONS * (HANGING - 1));

      server.behave(Conduct.GOOD);
      TestingShell.Result result =
          new TestingShell(directory).run(arguments.toArray(String[]::new));
      assertThat(result.code()).as(result.err()).isZero();
      assertThat(Json.read(result.out(), JsonNode.class).path("attempts").asInt())
          .isEqualTo(QUESTIONS);
      Map<String, Long> times = TirelessRun.paid(server);
      assertThat(times).hasSize(QUESTIONS * TURNS);
      assertThat(times.values()).as("each turn is paid once").containsOnly(1L);
    }
  }

  private static long hung(ModelServer server) {
    return server.log().calls().stream().map(CallLog.Call::outcome).filter("hang"::equals).count();
  }
}
