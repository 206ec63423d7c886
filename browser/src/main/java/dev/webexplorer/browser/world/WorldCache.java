package dev.webexplorer.browser.world;

import dev.webexplorer.datasets.InputException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A folder of things that can be made again, each a folder of its own. Those that were not used for
 * longest are deleted when together they take too much room. Several processes may share it: a
 * thing is made beside its place under a lock of its own, moved there whole, and opened and deleted
 * under one lock for all; who has it open by then is not disturbed.
 */
final class WorldCache {
  private static final String MAKING = ".making-";
  private static final String LOCK = ".lock-";

  /** A file lock keeps out other processes, not other threads. */
  private static final Map<Path, ReentrantLock> THREADS = new ConcurrentHashMap<>();

  private final Path folder;
  private final long mostBytes;

  WorldCache(Path folder, long mostBytes) {
    this.folder = folder;
    this.mostBytes = mostBytes;
  }

  /**
   * Opens a thing; makes it first if it is not there.
   *
   * @param maker given an empty folder
   */
  <T> T open(String name, Consumer<Path> maker, Function<Path, T> opener) {
    try {
      Files.createDirectories(folder);
      Path place = folder.resolve(name);
      return locked(
          name,
          () -> {
            if (!Files.isDirectory(place)) {
              make(name, maker);
            }
            return locked("all", () -> openNow(place, opener));
          });
    } catch (IOException e) {
      throw InputException.of(folder, e);
    }
  }

  private interface Action<T> {
    T run() throws IOException;
  }

  private <T> T locked(String name, Action<T> action) throws IOException {
    Path file = folder.resolve(LOCK + name);
    ReentrantLock threads =
        THREADS.computeIfAbsent(file.toAbsolutePath(), f -> new ReentrantLock());
    threads.lock();
    try (FileChannel channel =
            FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock _ = channel.lock()) {
      return action.run();
    } finally {
      threads.unlock();
    }
  }

  private void make(String name, Consumer<Path> maker) throws IOException {
    Path making = folder.resolve(MAKING + name);
    delete(making); // what a killed process left
    Files.createDirectory(making);
    maker.accept(making);
    Files.move(making, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    locked("all", () -> tidy(name));
  }

  private <T> T openNow(Path place, Function<Path, T> opener) throws IOException {
    Files.setLastModifiedTime(place, FileTime.from(Instant.now()));
    return opener.apply(place);
  }

  private boolean tidy(String kept) throws IOException {
    List<Path> things = things();
    long bytes = 0;
    for (Path thing : things) {
      bytes += size(thing);
    }
    for (Path thing : things) {
      if (bytes > mostBytes && !thing.endsWith(kept)) {
        bytes -= size(thing);
        delete(thing);
      }
    }
    return true;
  }

  /** Returns all things, the longest unused first. */
  private List<Path> things() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(path -> !path.getFileName().toString().startsWith("."))
          .sorted(Comparator.comparing(WorldCache::used))
          .toList();
    }
  }

  private static FileTime used(Path thing) {
    try {
      return Files.getLastModifiedTime(thing);
    } catch (IOException e) {
      throw InputException.of(thing, e);
    }
  }

  private static long size(Path thing) throws IOException {
    long bytes = 0;
    for (Path file : files(thing)) {
      bytes += Files.isRegularFile(file) ? Files.size(file) : 0;
    }
    return bytes;
  }

  private static void delete(Path thing) throws IOException {
    if (Files.exists(thing)) {
      for (Path file : files(thing).reversed()) {
        Files.delete(file);
      }
    }
  }

  private static List<Path> files(Path thing) throws IOException {
    try (Stream<Path> walk = Files.walk(thing)) {
      return walk.toList();
    }
  }
}
