package dev.webexplorer.datasets.export;

import dev.webexplorer.datasets.InputException;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder that is written beside its place and takes it whole. What was exported there before is
 * there until then; anything else is not touched.
 */
final class OutputFolder implements AutoCloseable {
  /** What an export is known by. */
  static final String MARK = "export.json";

  private final Path place;
  private final Path written;

  OutputFolder(Path place) {
    this.place = place.toAbsolutePath().normalize();
    this.written = this.place.resolveSibling("." + this.place.getFileName() + ".part");
    try {
      if (Files.exists(this.place) && !mine()) {
        throw new InputException(
            place + ": holds files but no export; use an empty or a new folder");
      }
      remove(written);
      Files.createDirectories(written);
    } catch (IOException e) {
      throw InputException.of(place, e);
    }
  }

  private boolean mine() throws IOException {
    if (!Files.isDirectory(place)) {
      return false;
    }
    try (Stream<Path> files = Files.list(place)) {
      return Files.exists(place.resolve(MARK)) || files.findAny().isEmpty();
    }
  }

  /** Returns where a file is written; its folder is there. */
  Path file(String name) {
    try {
      Path file = written.resolve(name);
      Files.createDirectories(file.resolve("..").normalize());
      return file;
    } catch (IOException e) {
      throw InputException.of(written, e);
    }
  }

  void write(String name, String text) {
    try {
      Files.writeString(file(name), text);
    } catch (IOException e) {
      throw InputException.of(written, e);
    }
  }

  /** Puts what was written into its place. */
  void commit() {
    try {
      Path old = place.resolveSibling("." + place.getFileName() + ".old");
      remove(old);
      if (Files.exists(place)) {
        Files.move(place, old, StandardCopyOption.ATOMIC_MOVE);
      }
      Files.move(written, place, StandardCopyOption.ATOMIC_MOVE);
      remove(old);
    } catch (IOException e) {
      throw InputException.of(place, e);
    }
  }

  /** What was not committed is given up. */
  @Override
  public void close() {
    try {
      remove(written);
    } catch (IOException e) {
      throw InputException.of(written, e);
    }
  }

  private static void remove(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure)
              throws IOException {
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
