package dev.webexplorer.browser.record;

import dev.webexplorer.datasets.InputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Makes one process the owner of a file, by a lock on another beside it: a lock on the file itself
 * would be lost with the first reader of it that closes.
 */
record OwnerLock(Path beside, FileChannel channel) implements AutoCloseable {

  /**
   * Takes the lock, which ends with the process at the latest.
   *
   * @throws InputException if somebody has it
   */
  static OwnerLock take(Path file) {
    Path beside = file.resolveSibling(file.getFileName() + ".lock");
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      FileChannel channel =
          FileChannel.open(beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (lock(channel).isPresent()) {
        return new OwnerLock(beside, channel);
      }
      channel.close();
    } catch (IOException e) {
      throw new InputException(file + ": cannot be recorded to: " + e.getMessage(), e);
    }
    throw new InputException(file + ": another run is recording to it; give each its own file");
  }

  private static Optional<FileLock> lock(FileChannel channel) throws IOException {
    try {
      return Optional.ofNullable(channel.tryLock());
    } catch (OverlappingFileLockException e) {
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(beside);
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(beside + ": the lock cannot be given back", e);
    }
  }
}
