package dev.webexplorer.datasets.export;

import dev.webexplorer.datasets.InputException;
import dev.webexplorer.datasets.QaPair;
import dev.webexplorer.datasets.Trajectory;
import dev.webexplorer.datasets.jsonl.JsonLinesReader;
import dev.webexplorer.datasets.jsonl.ReadOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Where an export is read from.
 *
 * @param run a run's directory
 * @param questions its {@code qa.jsonl}, or another
 */
public record Source(Path run, Path questions, ReadOptions options) {
  private static final String TRAJECTORIES = "trajectories.jsonl";

  /** Hands on every question, and returns how many bad lines were set aside. */
  long questions(Consumer<QaPair> to) {
    if (!Files.exists(questions)) {
      throw new InputException(
          questions + ": no such file; name the file of the questions with --qa");
    }
    return read(questions, QaPair.class, to);
  }

  /** Hands on every trajectory, if there are any. */
  long trajectories(boolean needed, Consumer<Trajectory> to) {
    Path file = run.resolve(TRAJECTORIES);
    if (!Files.exists(file)) {
      if (needed) {
        throw new InputException(file + ": no such file; make attempts with rollout first");
      }
      return 0;
    }
    return read(file, Trajectory.class, to);
  }

  private <T> long read(Path file, Class<T> type, Consumer<T> to) {
    try (JsonLinesReader<T> reader = JsonLinesReader.open(file, type, options)) {
      reader.forEachRemaining(to);
      return reader.rejected();
    }
  }
}
