package dev.webexplorer.datasets.journal;

import dev.webexplorer.datasets.InputException;
import dev.webexplorer.datasets.jsonl.Json;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * That one process at a time has a directory: a lock, which the system lets go of however the
 * process ends, and beside it a note of who holds it.
 */
public final class Ownership implements AutoCloseable {
  /** The files it leaves in a directory that it has. */
  public static final Set<String> FILES = Set.of(".lock", "owner.json");

  /**
   * Those of this process. Its locks are one to the system, which lets go of all of them on a file
   * when any channel to it is closed; so a second one must not even be opened.
   */
  private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

  private record Owner(long pid, Instant since) {}

  private final Path folder;
  private final FileChannel channel;

  private Ownership(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  /**
   * Takes an existing directory.
   *
   * @throws InputException if a process, this one included, has it: told by its number
   */
  public static Ownership take(Path directory) throws IOException {
    Path folder = directory.toRealPath();
    if (!OWN.add(folder)) {
      throw taken(directory);
    }
    try {
      FileChannel channel =
          FileChannel.open(
              folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock();
      if (lock == null) {
        channel.close();
        throw taken(directory);
      }
      Owner self =
          new Owner(ProcessHandle.current().pid(), Instant.now().truncatedTo(ChronoUnit.SECONDS));
      Files.writeString(folder.resolve("owner.json"), Json.write(self) + "\n");
      return new Ownership(folder, channel);
    } catch (IOException | InputException e) {
      OWN.remove(folder);
      throw e;
    }
  }

  private static InputException taken(Path directory) {
    String who;
    try {
      Owner owner = Json.read(Files.readString(directory.resolve("owner.json")), Owner.class);
      who = "process " + owner.pid() + " since " + owner.since();
    } catch (IOException | InputException e) {
      who = "another process that is about to start";
    }
    return new InputException(
        directory + ": in use by " + who + "; wait for it to end, or use another directory");
  }

  @Override
  public void close() {
    try (channel) {
      Files.deleteIfExists(folder.resolve("owner.json"));
    } catch (IOException e) {
      throw InputException.of(folder, e);
    } finally {
      OWN.remove(folder);
    }
  }
}
