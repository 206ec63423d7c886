package dev.webexplorer.bench;

import dev.webexplorer.datasets.journal.Journal;
import dev.webexplorer.datasets.journal.Key;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/** Durable appends a second: one thread waits for each sync alone, many share it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 3)
public class JournalBenchmark {
  /** Bytes of an entry's value; a turn with one search has about five thousand. */
  @Param({"200", "5000", "40000"})
  public int bytes;

  private final AtomicInteger number = new AtomicInteger();
  private Path folder = Path.of("");
  private Optional<Journal> journal = Optional.empty();
  private String value = "";

  @Setup
  public void open() throws IOException {
    folder = Files.createTempDirectory("journal");
    journal = Optional.of(Journal.open(folder, "run"));
    value = "x".repeat(bytes);
  }

  @Benchmark
  @Threads(1)
  public void alone() {
    append();
  }

  @Benchmark
  @Threads(64)
  public void together64() {
    append();
  }

  private void append() {
    int n = number.incrementAndGet();
    journal.orElseThrow().done(Key.of("q-" + n / 100, "turn " + n % 100), value);
  }

  @TearDown
  public void delete() throws IOException {
    journal.orElseThrow().close();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
