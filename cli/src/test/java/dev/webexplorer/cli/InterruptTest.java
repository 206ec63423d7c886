package dev.webexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl-C at a real process. */
class InterruptTest {
  private static final Path ENV = Path.of("/usr/bin/env");

  @TempDir private Path directory;

  @Test
  @Timeout(120)
  void interruptedRunExitsWith130AndGoesOn() throws IOException, InterruptedException {
    assumeTrue(
        Files.isExecutable(ENV) && Files.isDirectory(Path.of("/proc")),
        "not on this system: Linux");
    Path web = TestingPages.web(directory);
    StringBuilder questions = new StringBuilder();
    for (int i = 0; i < 2000; i++) {
      questions.append("{\"id\":\"q").append(i).append("\",\"answer\":\"Bryne\",");
      questions.append("\"question\":\"Which town by the Ister is number ").append(i);
      questions.append("?\"}\n");
    }
    Path qa = Files.writeString(directory.resolve("qa.jsonl"), questions);
    Path run = directory.resolve("run");
    List<String> args =
        List.of("rollout", "--qa", qa.toString(), "--web", "local:" + web, "--out", run.toString());

    Process process = start(args);
    while (process.isAlive() && !begun(run)) {
      Thread.sleep(20);
    }
    send("-INT", process.pid());

    String said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isEqualTo(130);
    assertThat(said).endsWith("webexplorer: interrupted; the same command goes on\n");
    assertThat(run.resolve("trajectories.jsonl")).doesNotExist();

    Stream<String> again = Stream.concat(args.stream(), Stream.of("--limit", "2", "-k", "1"));
    TestingShell.Result result = new TestingShell(directory).run(again.toArray(String[]::new));
    assertThat(result.code()).as(result.err()).isZero();
    assertThat(run.resolve("trajectories.jsonl")).content().contains("\"id\":\"q1-0\"");
  }

  /** A shell may have told us to ignore the signal, and children inherit that. */
  private Process start(List<String> args) throws IOException {
    Stream<String> java =
        Stream.of(
            ENV.toString(),
            "--default-signal=INT",
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName());
    return new ProcessBuilder(Stream.concat(java, args.stream()).toList())
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static boolean begun(Path run) throws IOException {
    if (!Files.isDirectory(run.resolve("journal"))) {
      return false;
    }
    try (Stream<Path> files = Files.list(run.resolve("journal"))) {
      return files.anyMatch(file -> file.toFile().length() > 10_000);
    }
  }

  private static void send(String signal, long pid) throws IOException, InterruptedException {
    new ProcessBuilder("kill", signal, Long.toString(pid)).start().waitFor();
  }
}
