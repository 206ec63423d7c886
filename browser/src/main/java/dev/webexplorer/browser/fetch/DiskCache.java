package dev.webexplorer.browser.fetch;

import dev.webexplorer.browser.fetch.Exchange.Answered;
import dev.webexplorer.browser.net.Target;
import dev.webexplorer.datasets.InputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * Answers kept in a folder, one file each, that several processes may share: a file appears whole,
 * by renaming, and one that is gone or damaged is a miss. When a twentieth of the bound has been
 * written, the least recently used files are removed until nine tenths are left.
 */
public final class DiskCache {
  private final Path folder;
  private final long mostBytes;
  private final AtomicLong written = new AtomicLong();

  /**
   * Opens a cache, made if there is none.
   *
   * @param mostBytes about how much it may hold; at times a twentieth more for each process
   */
  public DiskCache(Path folder, long mostBytes) {
    this.folder = folder;
    this.mostBytes = mostBytes;
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new InputException("cannot make the page cache's folder " + folder + ": " + e, e);
    }
  }

  Optional<Answered> get(Target target) {
    Path file = file(target);
    try {
      Optional<Answered> kept = CacheEntry.read(Files.readAllBytes(file), target);
      if (kept.isPresent()) {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
      }
      return kept;
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Keeps an answer; a disk that is full or gone keeps nothing, which costs speed alone. */
  void put(Answered answer) {
    byte[] bytes = CacheEntry.write(answer);
    Path file = file(answer.target());
    try {
      Files.createDirectories(file.getParent());
      Path part = Files.createTempFile(file.getParent(), "part", ".tmp");
      try {
        Files.write(part, bytes);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      return;
    }
    long share = mostBytes / 20;
    if (written.addAndGet(bytes.length) > share) {
      written.set(0);
      sweep();
    }
  }

  private Path file(Target target) {
    String key = Bytes.of(target.toString().getBytes(StandardCharsets.UTF_8)).sha256();
    return folder.resolve(key.substring(0, 2)).resolve(key.substring(2));
  }

  /** One process sweeps at a time; another that wants to leaves it to that one. */
  private void sweep() {
    try (FileChannel channel =
            FileChannel.open(
                folder.resolve("sweep.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      if (lock != null) {
        remove();
      }
    } catch (IOException | UncheckedIOException | OverlappingFileLockException e) {
      // somebody else sweeps, or the next sweep will
    }
  }

  private void remove() throws IOException {
    List<Kept> files;
    try (Stream<Path> walk = Files.walk(folder, 2)) {
      files =
          walk.filter(path -> path.getNameCount() == folder.getNameCount() + 2)
              .flatMap(Kept::of)
              .sorted(Comparator.comparing(Kept::used))
              .toList();
    }
    long total = files.stream().mapToLong(Kept::size).sum();
    for (Kept file : files) {
      if (total <= mostBytes / 10 * 9) {
        return;
      }
      Files.deleteIfExists(file.path());
      total -= file.size();
    }
  }

  private record Kept(Path path, long size, FileTime used) {
    static Stream<Kept> of(Path path) {
      try {
        return Stream.of(new Kept(path, Files.size(path), Files.getLastModifiedTime(path)));
      } catch (IOException e) {
        // another process has removed it
        return Stream.empty();
      }
    }
  }
}
