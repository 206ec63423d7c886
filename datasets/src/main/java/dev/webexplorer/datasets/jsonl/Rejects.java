package dev.webexplorer.datasets.jsonl;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The bad lines of a file, set aside as they were; there is no file when there are none. */
final class Rejects implements Closeable {
  private final Path file;
  private Optional<OutputStream> out = Optional.empty();
  private long count;

  Rejects(Path file) {
    this.file = file;
  }

  /** Those of an earlier reading are gone. */
  static Rejects of(Path source) throws IOException {
    Path file = source.resolveSibling(source.getFileName() + ".rejected");
    Files.deleteIfExists(file);
    return new Rejects(file);
  }

  void add(LineReader line) throws IOException {
    if (out.isEmpty()) {
      out = Optional.of(new BufferedOutputStream(Files.newOutputStream(file)));
    }
    line.copyTo(out.get());
    count++;
  }

  long count() {
    return count;
  }

  Path file() {
    return file;
  }

  @Override
  public void close() throws IOException {
    if (out.isPresent()) {
      out.get().close();
    }
  }
}
