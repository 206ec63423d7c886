package dev.webexplorer.browser.world;

import dev.webexplorer.datasets.InputException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** That nobody else writes into a folder; the system lets go of it however the process ends. */
final class SoleWriter implements AutoCloseable {
  /** A file lock keeps out other processes, not other threads. */
  private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

  private final Path folder;
  private final FileChannel channel;

  private SoleWriter(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  /** Takes a folder, which is there. */
  static SoleWriter of(Path folder) throws IOException {
    Path real = folder.toRealPath();
    if (!OWN.add(real)) {
      throw taken(folder);
    }
    try {
      FileChannel channel =
          FileChannel.open(
              real.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock();
      if (lock == null) {
        channel.close();
        throw taken(folder);
      }
      return new SoleWriter(real, channel);
    } catch (IOException | InputException e) {
      OWN.remove(real);
      throw e;
    }
  }

  private static InputException taken(Path folder) {
    return new InputException(
        folder + ": another process is writing to it: wait until it ends, or use another folder");
  }

  @Override
  public void close() throws IOException {
    try {
      channel.close();
    } finally {
      OWN.remove(folder);
    }
  }
}
