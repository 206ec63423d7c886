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
 * A run's own files.
 *
 * @param run its directory
 * @param qa its {@code qa.jsonl}, or another
 */
public record RunFiles(Path run, Path qa, ReadOptions options) implements Source {
  private static final String TRAJECTORIES = "trajectories.jsonl";

  @Override
  public String name() {
    return run.toString();
  }

  @Override
  public long questions(Consumer<QaPair> to) {
    if (!Files.exists(qa)) {
      throw new InputException(qa + ": no such file; name the file of the questions with --qa");
    }
    return read(qa, QaPair.class, to);
  }

  @Override
  public long trajectories(boolean needed, Consumer<Trajectory> to) {
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
