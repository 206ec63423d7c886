package dev.webexplorer.datasets.jsonl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.webexplorer.datasets.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FrameLogTest {
  private static final int FRAMES = 20;

  @TempDir private Path directory;
  private Path file = Path.of("");

  @BeforeEach
  void write() {
    file = directory.resolve("log.jsonl.zst");
    try (FrameLog log = FrameLog.append(file)) {
      for (int i = 0; i < FRAMES; i++) {
        log.add(List.of(Map.of("n", i), Map.of("text", "ä\n".repeat(i * i))));
      }
    }
  }

  private static List<String> lines(Path file) {
    List<String> lines = new ArrayList<>();
    FrameReader.read(file, lines::add);
    return lines;
  }

  private long wholeBytes() {
    return FrameReader.read(file, _ -> {});
  }

  @Test
  void lines_areReadAsTheyWereAddedHereAndByAnybody() throws IOException {
    List<String> expected =
        IntStream.range(0, FRAMES)
            .boxed()
            .flatMap(i ->
                List.of("{\"n\":" + i + "}", Json.write(Map.of("text", "ä\n".repeat(i * i))))
                    .stream())
            .toList();

    assertThat(lines(file)).isEqualTo(expected);
    try (LineReader anybody =
        new LineReader(Compression.ZSTD.reading(Files.newInputStream(file)), 1 << 20)) {
      List<String> read = new ArrayList<>();
      while (anybody.next()) {
        read.add(anybody.text());
      }
      assertThat(read).isEqualTo(expected);
    }
  }

  @Test
  void cutAnywhere_leavesTheFramesBefore() throws IOException {
    byte[] whole = Files.readAllBytes(file);
    List<String> all = lines(file);
    for (int cut = 0; cut < whole.length; cut += 7) {
      Files.write(file, Arrays.copyOf(whole, cut));
      List<String> left = lines(file);

      assertThat(left).isEqualTo(all.subList(0, left.size()));
      assertThat(wholeBytes()).isLessThanOrEqualTo(cut);
    }
  }

  @Test
  void appendingAfterAKill_goesOnBehindTheLastWholeFrame() throws IOException {
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length - 3));
    try (FrameLog log = FrameLog.append(file)) {
      log.add(List.of(Map.of("n", "again")));
    }

    assertThat(lines(file)).hasSize(2 * (FRAMES - 1) + 1).endsWith("{\"n\":\"again\"}");
  }

  @Test
  void turnedBit_isToldWithItsPlace() throws IOException {
    byte[] whole = Files.readAllBytes(file);
    List<String> all = lines(file);
    int told = 0;
    for (int at = 0; at < whole.length * 3 / 4; at++) {
      byte[] bad = whole.clone();
      bad[at] ^= 0x10;
      Files.write(file, bad);
      try {
        assertThat(lines(file)).as("a bit without meaning, at byte " + at).isEqualTo(all);
      } catch (InputException e) {
        told++;
        assertThat(e)
            .hasMessageMatching(".*log.jsonl.zst: frame \\d+, at byte \\d+, is damaged: .*");
      }
    }
    assertThat(told).isGreaterThan(whole.length * 2 / 3);
  }

  @Test
  void anotherFile_isRefused() throws IOException {
    Path other = Files.writeString(directory.resolve("notes.jsonl.zst"), "{\"n\":1}\n");

    assertThatThrownBy(() -> FrameLog.append(other)).hasMessageContaining("frame 1, at byte 0");
    assertThat(other).hasContent("{\"n\":1}");
    assertThatThrownBy(() -> FrameLog.append(directory.resolve("notes.jsonl")))
        .hasMessageContaining(".jsonl.zst");
    assertThatThrownBy(() -> lines(directory.resolve("absent.zst")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("absent.zst");
  }

  @Test
  void manyThreads_addWholeFrames() throws InterruptedException {
    Path shared = directory.resolve("shared.jsonl.zst");
    try (FrameLog log = FrameLog.append(shared)) {
      List<Thread> threads =
          IntStream.range(0, 50)
              .mapToObj(i -> Thread.ofVirtual().start(() -> log.add(List.of(Map.of("n", i)))))
              .toList();
      for (Thread thread : threads) {
        thread.join();
      }
    }
    assertThat(lines(shared))
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, 50).mapToObj(i -> "{\"n\":" + i + "}").toList());
  }
}
