package dev.webexplorer.datasets.journal;

import dev.webexplorer.datasets.InputException;
import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Group commit: many threads append, one writes what has come together meanwhile and syncs the disk
 * once for all of it. A sync takes milliseconds, so the more there are, the less each waits. After
 * a failed write nothing is taken any more: what the disk then holds is only known by reading it.
 */
final class Committer implements AutoCloseable {
  private static final int MOST_TOGETHER = 4096;

  /** A line, and where it stands once it is written. */
  private static final class Pending extends CompletableFuture<Location> {
    final byte[] line;

    Pending(byte[] line) {
      this.line = line;
    }
  }

  private static final Pending END = new Pending(new byte[0]);

  private final Segments segments;
  private final long segmentBytes;
  private final BlockingQueue<Pending> queue = new LinkedBlockingQueue<>();
  private final Thread writer;
  private int segment;
  private FileOutputStream file;
  private OutputStream out;
  private long offset;
  private volatile Optional<RuntimeException> stopped = Optional.empty();

  /**
   * @param segmentBytes a file that has grown to this is followed by a new one
   */
  Committer(Segments segments, long segmentBytes) throws IOException {
    this.segments = segments;
    this.segmentBytes = segmentBytes;
    this.segment = Math.max(0, segments.last());
    this.file = open();
    this.out = new BufferedOutputStream(file, 1 << 16);
    this.offset = file.getChannel().size();
    this.writer = Thread.ofPlatform().daemon().name("journal").start(this::writeAll);
  }

  /** Returns where the line stands once it is on disk; an interruption does not cut it short. */
  Location append(byte[] line) {
    Pending pending = new Pending(line);
    queue.add(pending);
    stopped.ifPresent(pending::completeExceptionally);
    try {
      return pending.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof InputException cause) {
        throw new InputException(String.valueOf(cause.getMessage()), cause);
      }
      throw e;
    }
  }

  private void writeAll() {
    List<Pending> batch = new ArrayList<>();
    RuntimeException why = closed();
    try {
      boolean more = true;
      while (more) {
        batch.add(queue.take());
        queue.drainTo(batch, MOST_TOGETHER);
        more = !batch.remove(END);
        write(batch);
        batch.clear();
      }
      file.close();
    } catch (IOException e) {
      why = InputException.of(segments.file(segment), e);
    } catch (RuntimeException e) {
      why = e;
    } catch (InterruptedException e) {
      why = new IllegalStateException("the journal's thread is nobody's to interrupt", e);
    } finally {
      // first stopped, then emptied: whoever adds after that sees it
      stopped = Optional.of(why);
      queue.drainTo(batch);
      for (Pending pending : batch) {
        pending.completeExceptionally(why);
      }
    }
  }

  private void write(List<Pending> batch) throws IOException {
    if (offset >= segmentBytes) {
      file.close();
      segment++;
      file = open();
      out = new BufferedOutputStream(file, 1 << 16);
      offset = 0;
    }
    for (Pending pending : batch) {
      out.write(pending.line);
    }
    out.flush();
    file.getChannel().force(false);
    for (Pending pending : batch) {
      pending.complete(new Location(segment, offset, pending.line.length - 1));
      offset += pending.line.length;
    }
  }

  private FileOutputStream open() throws IOException {
    Path path = segments.file(segment);
    FileOutputStream opened = new FileOutputStream(path.toFile(), true);
    try (FileChannel folder = FileChannel.open(segments.folder(), StandardOpenOption.READ)) {
      folder.force(true);
    } catch (IOException e) {
      opened.close();
      throw e;
    }
    return opened;
  }

  private InputException closed() {
    return new InputException(segments.folder() + ": the journal is closed");
  }

  /** Returns when all that was appended is on disk. */
  @Override
  public void close() {
    queue.add(END);
    boolean interrupted = false;
    while (writer.isAlive()) {
      try {
        writer.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
