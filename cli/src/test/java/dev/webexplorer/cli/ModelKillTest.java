package dev.webexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.webexplorer.agent.server.CallLog;
import dev.webexplorer.agent.server.Conduct;
import dev.webexplorer.agent.server.ModelServer;
import dev.webexplorer.agent.server.PolicyResponder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code kill -9} while a model explores, writes and evolves; the server's log tells what it cost.
 */
class ModelKillTest {
  private static final int AT_ONCE = 2;
  private static final int ROUNDS = 5;
  private static final int POLL_MILLIS = 5;
  private static final Duration LATENCY = Duration.ofMillis(50);

  @TempDir private Path directory;

  @Test
  @Timeout(300)
  void killedRun_paysNothingTwiceButWhatWasInFlight() throws IOException, InterruptedException {
    assumeTrue(Files.isDirectory(Path.of("/proc")), "not on this system: Linux");
    try (TestingModel rules = TestingModel.on(3, 150, ROUNDS, directory);
        ModelServer server =
            ModelServer.start(0, new PolicyResponder(rules), Conduct.GOOD.withLatency(LATENCY))) {
      List<String> calm = args(server, directory.resolve("calm"));
      assertThat(run(calm)).isZero();
      int whole = server.log().paid().size();

      List<String> killed = args(server, directory.resolve("killed"));
      int struck = killAfter(killed, server, whole + whole / 3) ? 1 : 0;
      struck += killAfter(killed, server, whole + 2 * whole / 3) ? 1 : 0;
      assertThat(run(killed)).isZero();

      assertThat(struck).as("killed while it ran").isPositive();
      assertThat(directory.resolve("killed").resolve("qa.jsonl"))
          .hasSameBinaryContentAs(directory.resolve("calm").resolve("qa.jsonl"));
      List<CallLog.Call> paid = server.log().paid();
      assertThat(paid.size() - 2 * whole)
          .as("calls of the killed run beyond those of the calm one")
          .isBetween(0, struck * AT_ONCE);
      assertThat(repeated(paid.subList(whole, paid.size())))
          .isLessThanOrEqualTo((long) struck * AT_ONCE);
    }
  }

  private static long repeated(List<CallLog.Call> calls) {
    return (long) calls.size()
        - calls.stream()
            .map(call -> call.turn() + " " + call.conversation())
            .collect(Collectors.toSet())
            .size();
  }

  private static List<String> args(ModelServer server, Path out) {
    return List.of(
        "generate",
        "--web",
        "world:3,150",
        "--count",
        "2",
        "--max-seeds",
        "2",
        "--solve",
        "none",
        "--model",
        server.baseUrl() + "#fake",
        "--concurrency",
        "" + AT_ONCE,
        "--out",
        out.toString());
  }

  private int run(List<String> args) throws IOException, InterruptedException {
    return start(args).waitFor();
  }

  /** Starts the run and kills it after so many paid calls; returns whether it still ran. */
  private boolean killAfter(List<String> args, ModelServer server, int calls)
      throws IOException, InterruptedException {
    Process process = start(args);
    while (process.isAlive() && server.log().paid().size() < calls) {
      process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS);
    }
    process.destroyForcibly();
    return process.waitFor() != 0;
  }

  private Process start(List<String> args) throws IOException {
    Stream<String> java =
        Stream.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName());
    ProcessBuilder builder =
        new ProcessBuilder(Stream.concat(java, args.stream()).toList())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("XDG_CACHE_HOME", directory.resolve("cache").toString());
    return builder.start();
  }
}
