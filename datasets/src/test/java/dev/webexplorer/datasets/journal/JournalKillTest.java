package dev.webexplorer.datasets.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged survives the death of the process at any moment. */
class JournalKillTest {
  private static final int KILLS = 6;
  private static final int THREADS = 8;

  @TempDir Path folder = Path.of("");

  /** Appends without end and prints the key of each entry once it is acknowledged. */
  static final class Appender {
    public static void main(String[] args) {
      Journal journal = Journal.open(Path.of(args[0]), "run");
      PrintStream acknowledged = new PrintStream(System.out, true, StandardCharsets.UTF_8);
      for (int i = 0; i < THREADS; i++) {
        int thread = i;
        Thread.ofPlatform().start(() -> append(journal, args[1] + "-" + thread, acknowledged));
      }
    }

    private static void append(Journal journal, String job, PrintStream acknowledged) {
      for (int n = 0; ; n++) {
        journal.done(new Key(job, n, "turn"), "x".repeat(n * 977 % 50_000));
        acknowledged.println(job + " " + n);
      }
    }
  }

  @Test
  void acknowledgedEntries_areFoundAfterTheKill() throws Exception {
    Random random = new Random();
    List<String> acknowledged = new ArrayList<>();
    for (int kill = 0; kill < KILLS; kill++) {
      acknowledged.addAll(runAndKill("run" + kill, 1 + random.nextInt(400)));
    }

    assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(KILLS);
    try (Journal journal = Journal.open(folder, "run")) {
      for (String line : acknowledged) {
        String[] parts = line.split(" ", -1);
        int n = Integer.parseInt(parts[1]);
        assertThat(journal.find(new Key(parts[0], n, "turn")))
            .as(line)
            .hasValueSatisfying(
                entry -> assertThat(entry.value().asText()).hasSize(n * 977 % 50_000));
      }
    }
  }

  /** Kills the child after so many acknowledged entries; returns all that it acknowledged. */
  private List<String> runAndKill(String name, int entries)
      throws IOException, InterruptedException {
    Process child =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Appender.class.getName(),
                folder.toString(),
                name)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    List<String> lines = new ArrayList<>();
    try (BufferedReader out = child.inputReader(StandardCharsets.UTF_8)) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        lines.add(line);
        if (lines.size() == entries) {
          // by its handle: the process itself would close the pipe with what is still in it
          child.toHandle().destroyForcibly();
        }
      }
    } finally {
      child.destroyForcibly();
    }
    child.waitFor();
    // the kill may cut a line of the pipe itself
    lines.removeIf(line -> !line.matches("run\\d+-\\d+ \\d+"));
    return lines;
  }
}
