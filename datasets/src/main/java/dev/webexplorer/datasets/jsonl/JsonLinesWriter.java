package dev.webexplorer.datasets.jsonl;

import dev.webexplorer.datasets.InputException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Writes a file of JSON Lines, compressed by its extension ({@code .gz}, {@code .zst}). For one
 * thread.
 */
public final class JsonLinesWriter implements AutoCloseable {
  private final Path file;
  private final Path written;
  private final OutputStream out;
  private boolean open = true;

  private JsonLinesWriter(Path file, Path written, FileChannel channel) throws IOException {
    this.file = file;
    this.written = written;
    OutputStream compressed = Compression.of(file).writing(new ForcedOnClose(channel));
    this.out = new BufferedOutputStream(compressed, 1 << 16);
  }

  /**
   * Writes beside the file and takes its place with {@link #commit()}, so that at any moment the
   * file is the old one or the new one, whole. Without it the file stays as it was.
   */
  public static JsonLinesWriter replace(Path file) {
    Path beside = file.resolveSibling("." + file.getFileName() + ".part");
    return open(
        file,
        beside,
        StandardOpenOption.CREATE,
        StandardOpenOption.TRUNCATE_EXISTING,
        StandardOpenOption.WRITE);
  }

  /** Adds to the file; a last line without its end is ended first, unless it is compressed. */
  public static JsonLinesWriter append(Path file) {
    return open(
        file, file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
  }

  private static JsonLinesWriter open(Path file, Path written, StandardOpenOption... how) {
    try {
      FileChannel channel = FileChannel.open(written, how);
      try {
        boolean endLine = toEnd(channel) && Compression.of(file) == Compression.NONE;
        JsonLinesWriter writer = new JsonLinesWriter(file, written, channel);
        if (endLine) {
          writer.out.write('\n');
        }
        return writer;
      } catch (IOException e) {
        channel.close();
        throw e;
      }
    } catch (IOException e) {
      throw InputException.of(written, e);
    }
  }

  /** Returns whether the last line has no end. */
  private static boolean toEnd(FileChannel channel) throws IOException {
    long size = channel.size();
    ByteBuffer last = ByteBuffer.allocate(1);
    if (size > 0) {
      channel.read(last, size - 1);
    }
    channel.position(size);
    return size > 0 && last.get(0) != '\n';
  }

  public void write(Object value) {
    try {
      out.write(Json.write(value).getBytes(StandardCharsets.UTF_8));
      out.write('\n');
    } catch (IOException e) {
      throw InputException.of(written, e);
    }
  }

  /** Ends writing: all of it is on disk and, for a replacement, in the file's place. */
  public void commit() {
    try {
      open = false;
      out.close();
      if (!written.equals(file)) {
        Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
      }
    } catch (IOException e) {
      throw InputException.of(file, e);
    }
  }

  /** Commits what was appended; a replacement that was not committed is given up. */
  @Override
  public void close() {
    if (!open) {
      return;
    }
    try {
      open = false;
      out.close();
      if (!written.equals(file)) {
        Files.delete(written);
      }
    } catch (IOException e) {
      throw InputException.of(written, e);
    }
  }

  /** A file whose bytes are on disk when it is closed. */
  private static final class ForcedOnClose extends BufferedOutputStream {
    private final FileChannel channel;

    ForcedOnClose(FileChannel channel) {
      super(Channels.newOutputStream(channel), 1 << 16);
      this.channel = channel;
    }

    @Override
    public void close() throws IOException {
      try (channel) {
        flush();
        channel.force(true);
      }
    }
  }
}
