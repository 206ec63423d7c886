package dev.webexplorer.bench;

import dev.webexplorer.datasets.journal.Journal;
import dev.webexplorer.datasets.journal.Key;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** How long a run of 100,000 turns of 5 KB takes to be opened again: all of it is read. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
public class JournalOpenBenchmark {
  private static final int ENTRIES = 100_000;

  private Path folder = Path.of("");

  @Setup
  public void write() throws IOException {
    folder = Files.createTempDirectory("journal");
    String value = "x".repeat(5000);
    try (Journal journal = Journal.open(folder, "run");
        ExecutorService threads = Executors.newFixedThreadPool(64)) {
      for (int i = 0; i < ENTRIES; i++) {
        Key key = Key.of("q-" + i / 10, "turn " + i % 10);
        threads.execute(() -> journal.done(key, value));
      }
    }
  }

  @Benchmark
  public boolean open() {
    try (Journal journal = Journal.open(folder, "run")) {
      return journal.find(Key.of("q-0", "turn 0")).isPresent();
    }
  }

  @TearDown
  public void delete() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
