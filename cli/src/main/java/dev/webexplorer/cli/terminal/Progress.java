package dev.webexplorer.cli.terminal;

/** Shows how far a task is. Thread-safe; closed when the task ends. */
public interface Progress extends AutoCloseable {

  Progress SILENT = (done, total) -> {};

  /** Tells that {@code done} steps of {@code total} are done; a negative total is not known. */
  void at(long done, long total);

  @Override
  default void close() {}
}
