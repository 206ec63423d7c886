package dev.webexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.webexplorer.datasets.InputException;
import dev.webexplorer.datasets.jsonl.JsonLinesWriter;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailureTest {
  @TempDir Path directory;

  @Test
  void interruptWhileAResultIsWritten_isAnInterruptAndNoWrongInput() {
    Throwable thrown =
        catchThrowable(() -> {
          try (JsonLinesWriter out = JsonLinesWriter.replace(directory.resolve("a.jsonl"))) {
            Thread.currentThread().interrupt();
            out.write("x".repeat(1 << 20));
          } finally {
            Thread.interrupted();
          }
        });

    Failure failure = Failure.of(thrown);
    assertThat(failure.exitCode()).as(failure.message()).isEqualTo(130);
    assertThat(failure.message()).isEqualTo("interrupted; the same command goes on");
  }

  @Test
  void missingFile_isWrongInput() {
    Throwable thrown = new UncheckedIOException(new NoSuchFileException("gone.jsonl"));

    Failure failure = Failure.of(thrown);
    assertThat(failure.exitCode()).isEqualTo(2);
    assertThat(failure.message()).isEqualTo("gone.jsonl: no such file or folder");
  }

  @Test
  void wrongInput_isSaidInItsOwnWords() {
    assertThat(Failure.of(new InputException("a.jsonl:3: no title")))
        .isEqualTo(new Failure(2, "a.jsonl:3: no title"));
  }
}
