package dev.webexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} at a real process, again and again. */
class GenerateKillTest {
  private static final int KILLS = 3;
  private static final int POLL_MILLIS = 5;

  @TempDir private Path directory;

  @Test
  @Timeout(300)
  void datasetIsTheSameHoweverOftenItWasKilled() throws IOException, InterruptedException {
    assumeTrue(Files.isDirectory(Path.of("/proc")), "not on this system: Linux");
    Path calm = directory.resolve("calm");
    Path killed = directory.resolve("killed");
    assertThat(finish(calm).code()).isZero();
    Random random = new Random();
    long seed = random.nextLong();
    random.setSeed(seed);
    long whole = journal(calm);

    int struck = 0;
    for (int i = 1; i <= KILLS; i++) {
      long enough = random.nextLong(whole * i / (KILLS + 1) + 1);
      struck += killAt(killed, enough) ? 1 : 0;
    }

    assertThat(struck).as("killed while it ran").isPositive();
    assertThat(finish(killed).code()).as("random seed %d", seed).isZero();
    assertThat(killed.resolve("qa.jsonl"))
        .as("random seed %d", seed)
        .hasSameBinaryContentAs(calm.resolve("qa.jsonl"));
  }

  private static List<String> args(Path run) {
    return List.of(
        "generate",
        "--web",
        "world:7,300",
        "--count",
        "4",
        "--rounds",
        "3",
        "--out",
        run.toString());
  }

  private TestingShell.Result finish(Path run) {
    return new TestingShell(directory).run(args(run).toArray(String[]::new));
  }

  /**
   * Starts the run and kills it when its journal has so many bytes; returns whether it still ran.
   */
  private boolean killAt(Path run, long bytes) throws IOException, InterruptedException {
    Process process = start(run);
    while (process.isAlive() && (journal(run) <= bytes || journal(run) == 0)) {
      process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS);
    }
    process.destroyForcibly();
    return process.waitFor() != 0;
  }

  private Process start(Path run) throws IOException {
    Stream<String> java =
        Stream.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName());
    ProcessBuilder builder =
        new ProcessBuilder(Stream.concat(java, args(run).stream()).toList())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("XDG_CACHE_HOME", directory.resolve("cache").toString());
    return builder.start();
  }

  private static long journal(Path run) throws IOException {
    Path folder = run.resolve("journal");
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    }
  }
}
