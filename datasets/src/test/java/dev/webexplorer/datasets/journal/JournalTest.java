package dev.webexplorer.datasets.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.webexplorer.datasets.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
  private record Draft(String question, double score, List<String> clues) {}

  private static final Draft DRAFT = new Draft("Who \ud800 \n?", 0.1, List.of("a", "b"));

  @TempDir Path folder = Path.of("");

  private Journal open() {
    return Journal.open(folder, "run");
  }

  @Test
  void step_isDoneOnceAndFoundAfterwards() {
    AtomicInteger times = new AtomicInteger();
    for (int i = 0; i < 3; i++) {
      try (Journal journal = open()) {
        for (int j = 0; j < 2; j++) {
          Draft draft =
              journal.step(
                  "q1",
                  "synthesize",
                  Draft.class,
                  () -> {
                    times.incrementAndGet();
                    return DRAFT;
                  });
          assertThat(draft).isEqualTo(DRAFT);
        }
      }
    }

    assertThat(times).hasValue(1);
  }

  @Test
  void failedStep_isWrittenWithItsReasonAndTriedAgain() {
    try (Journal journal = open()) {
      assertThatThrownBy(() ->
              journal.step(
                  "q1",
                  "read",
                  String.class,
                  () -> {
                    throw new IllegalStateException("the model is down");
                  }))
          .hasMessage("the model is down");
    }
    try (Journal journal = open()) {
      assertThat(journal.find(Key.of("q1", "read")))
          .hasValueSatisfying(entry -> {
            assertThat(entry.done()).isFalse();
            assertThat(entry.reason()).isEqualTo("the model is down");
          });
      assertThat(journal.step("q1", "read", String.class, () -> "read")).isEqualTo("read");
      assertThat(journal.find(Key.of("q1", "read"))).map(Entry::done).contains(true);
    }
  }

  @Test
  void interruptedStep_leavesNoEntry() {
    try (Journal journal = open()) {
      assertThatThrownBy(() ->
              journal.step(
                  "q1",
                  "read",
                  String.class,
                  () -> {
                    Thread.currentThread().interrupt();
                    return "half";
                  }))
          .isInstanceOf(CancellationException.class);
      assertThat(Thread.interrupted()).isTrue();
      assertThat(journal.find(Key.of("q1", "read"))).isEmpty();
    }
  }

  @Test
  void interruptedThread_stillWritesAndReads() {
    try (Journal journal = open()) {
      Thread.currentThread().interrupt();
      journal.done(Key.of("q1", "turn 1"), "first");
      assertThat(journal.find(Key.of("q1", "turn 1"))).isPresent();
      assertThat(Thread.interrupted()).isTrue();

      journal.done(Key.of("q1", "turn 2"), "second");
      assertThat(journal.entries("q1", 0)).hasSize(2);
    }
  }

  @Test
  void entries_areThoseOfOneAttemptTheLastOfEachStep() {
    try (Journal journal = open()) {
      journal.done(new Key("q1", 0, "turn 1"), 1);
      journal.done(new Key("q1", 1, "turn 1"), 2);
      journal.failed(new Key("q1", 0, "turn 2"), "down");
      journal.done(new Key("q1", 0, "turn 2"), 3);
      journal.done(new Key("q10", 0, "turn 1"), 4);
    }
    try (Journal journal = open()) {
      assertThat(journal.entries("q1", 0)).extracting(e -> e.value().asInt()).containsExactly(1, 3);
      assertThat(journal.entries("q1", 1)).extracting(e -> e.value().asInt()).containsExactly(2);
      assertThat(journal.entries("q2", 0)).isEmpty();
    }
  }

  @Test
  void stepsWhoseNamesShareAHash_areToldApart() {
    try (Journal journal = open()) {
      assertThat("Aa".hashCode()).isEqualTo("BB".hashCode());
      journal.done(Key.of("q", "Aa"), 1);
      journal.done(Key.of("q", "BB"), 2);

      assertThat(journal.find(Key.of("q", "Aa"))).map(e -> e.value().asInt()).contains(1);
      assertThat(journal.find(Key.of("q", "BB"))).map(e -> e.value().asInt()).contains(2);
    }
  }

  @Test
  void otherConfigurationsEntries_stayAndAreNotSeen() {
    try (Journal journal = open()) {
      journal.done(Key.of("q", "a"), 1);
    }
    try (Journal journal = Journal.open(folder, "other")) {
      assertThat(journal.find(Key.of("q", "a"))).isEmpty();
      journal.done(Key.of("q", "a"), 2);
    }
    try (Journal journal = open()) {
      assertThat(journal.find(Key.of("q", "a"))).map(e -> e.value().asInt()).contains(1);
    }
    List<String> runs = new ArrayList<>();
    Journal.forEach(folder, entry -> runs.add(entry.run()));
    assertThat(runs).containsExactly("run", "other");
  }

  @Test
  void segments_followEachOtherAndAreReadAsOne() throws IOException {
    for (int i = 0; i < 4; i++) {
      try (Journal journal = Journal.open(folder, "run", Cover.NONE, 1000)) {
        for (int j = 0; j < 10; j++) {
          journal.done(Key.of("q", "turn " + (10 * i + j)), i);
        }
      }
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).hasSizeBetween(3, 6);
    }
    try (Journal journal = open()) {
      assertThat(journal.entries("q", 0)).hasSize(40);
    }
  }

  @Test
  void missingSegment_isRefused() throws IOException {
    try (Journal journal = Journal.open(folder, "run", Cover.NONE, 10)) {
      for (int i = 0; i < 3; i++) {
        journal.done(Key.of("q", "turn " + i), i);
      }
    }
    Files.delete(folder.resolve("000001.jsonl"));

    assertThatThrownBy(this::open)
        .isInstanceOf(InputException.class)
        .hasMessageContaining(folder.resolve("000001.jsonl") + ": missing");
  }

  @Test
  void fullDisk_refusesEverythingFromThenOnAndLosesNothing() throws IOException {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full), "there is no device that is always full");
    Path next = folder.resolve("000001.jsonl");
    try (Journal journal = Journal.open(folder, "run", Cover.NONE, 1)) {
      journal.done(Key.of("q", "a"), 1);
      Files.createSymbolicLink(next, full);
      for (String step : List.of("b", "c")) {
        assertThatThrownBy(() -> journal.done(Key.of("q", step), 1))
            .isInstanceOf(InputException.class)
            .hasMessage(next + ": No space left on device");
        assertThat(journal.find(Key.of("q", step))).isEmpty();
      }
      assertThat(journal.find(Key.of("q", "a"))).isPresent();
    }
    Files.delete(next);
    try (Journal journal = open()) {
      assertThat(journal.find(Key.of("q", "a"))).isPresent();
    }
  }

  @Test
  void manyThreads_eachFindWhatTheyWrote() throws Exception {
    List<Future<Boolean>> found = new ArrayList<>();
    try (Journal journal = Journal.open(folder, "run", Cover.NONE, 100_000);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 500; i++) {
        Key key = new Key("q" + i % 7, i, "turn");
        found.add(
            threads.submit(() -> {
              journal.done(key, "x".repeat(key.attempt()));
              return journal.find(key).orElseThrow().value().asText().length() == key.attempt();
            }));
      }
      for (Future<Boolean> each : found) {
        assertThat(each.get()).isTrue();
      }
    }
    try (Journal journal = open()) {
      assertThat(journal.cutBytes()).isZero();
      assertThat(journal.find(new Key("q0", 497, "turn"))).isPresent();
    }
  }

  @Test
  void closedJournal_takesNothingMore() {
    Journal journal = open();
    journal.close();
    journal.close();

    assertThatThrownBy(() -> journal.done(Key.of("q", "a"), 1))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("closed");
  }

  @Test
  void folderThatIsAFile_isOneLine() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");

    assertThatThrownBy(() -> Journal.open(file, "run"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(file.toString())
        .message()
        .doesNotContain("\n");
  }

  @Test
  void valueOfAnotherType_isToldByItsStep() {
    try (Journal journal = open()) {
      journal.done(Key.of("q", "a"), "text");

      assertThatThrownBy(() -> journal.step("q", "a", Draft.class, () -> DRAFT))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("step a of job q");
    }
  }
}
