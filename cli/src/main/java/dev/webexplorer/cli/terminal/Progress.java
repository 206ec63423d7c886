package dev.webexplorer.cli.terminal;

/** Shows how far a task is. Thread-safe; closed when the task ends. */
public interface Progress extends AutoCloseable {

  Progress SILENT = (done, total) -> {};

  /** Tells that {@code done} steps of {@code total} are done; a negative total is not known. */
  void at(long done, long total);

  /** Shows a few words beside it from now on, such as what came out so far. */
  default void note(String words) {}

  @Override
  default void close() {}
}
