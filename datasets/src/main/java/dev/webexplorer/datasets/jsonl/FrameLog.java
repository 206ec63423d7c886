package dev.webexplorer.datasets.jsonl;

import com.github.luben.zstd.ZstdCompressCtx;
import dev.webexplorer.datasets.InputException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Adds to a compressed file of JSON Lines ({@code .zst}), a frame with a checksum for each
 * addition, so that whatever was added before a process was killed can be read; {@link FrameReader}
 * reads it, and so does any program for zstd. Thread-safe; one process at a time.
 */
public final class FrameLog implements AutoCloseable {
  private final Path file;
  private final FileChannel channel;
  private final ReentrantLock turn = new ReentrantLock();

  private FrameLog(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Opens a file, or begins it; a last frame that is not whole is cut off.
   *
   * @throws InputException when the file is no such log, is damaged, cannot be written to, or is
   *     being written to by another process
   */
  public static FrameLog append(Path file) {
    if (Compression.of(file) != Compression.ZSTD) {
      throw new InputException(file + ": such a file's name ends in .jsonl.zst");
    }
    try {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      try {
        if (channel.tryLock() == null) {
          throw new InputException(file + ": another process is writing to it; name another file");
        }
        channel.truncate(FrameReader.read(file, _ -> {}));
        channel.position(channel.size());
        return new FrameLog(file, channel);
      } catch (IOException | RuntimeException e) {
        channel.close();
        throw e;
      }
    } catch (IOException e) {
      throw InputException.of(file, e);
    }
  }

  /**
   * Adds lines; when this returns they survive the process, though not a failure of power.
   *
   * @throws InputException when they cannot be written
   */
  public void add(List<?> values) {
    StringBuilder lines = new StringBuilder();
    values.forEach(value -> lines.append(Json.write(value)).append('\n'));
    ByteBuffer frame = ByteBuffer.wrap(frame(lines.toString().getBytes(StandardCharsets.UTF_8)));
    turn.lock();
    try {
      while (frame.hasRemaining()) {
        channel.write(frame);
      }
    } catch (IOException e) {
      throw InputException.of(file, e);
    } finally {
      turn.unlock();
    }
  }

  private static byte[] frame(byte[] text) {
    try (ZstdCompressCtx context = new ZstdCompressCtx()) {
      return context.setChecksum(true).compress(text);
    }
  }

  @Override
  public void close() {
    try (channel) {
      channel.force(true);
    } catch (IOException e) {
      throw InputException.of(file, e);
    }
  }
}
