package dev.webexplorer.datasets.jsonl;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdException;
import dev.webexplorer.datasets.InputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;

/** Reads what {@link FrameLog} wrote, frame by frame, in memory for the largest. */
public final class FrameReader implements AutoCloseable {
  private static final byte[] BEGIN = {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD};
  private static final int STEP = 1 << 20;

  private final Path file;
  private final InputStream in;
  private final Consumer<String> lines;
  private final ZstdDecompressCtx context = new ZstdDecompressCtx();
  private byte[] held = new byte[STEP];
  private int from;
  private int to;
  private long offset;
  private long frames;

  private FrameReader(Path file, InputStream in, Consumer<String> lines) {
    this.file = file;
    this.in = in;
    this.lines = lines;
  }

  /**
   * Reads a file; a last frame that is not whole is passed over, as a process was killed that wrote
   * it.
   *
   * @param lines told of each line, without its end
   * @return bytes of the file that are whole frames
   * @throws InputException when the file cannot be read, or is damaged, with the place
   */
  public static long read(Path file, Consumer<String> lines) {
    try (InputStream in = Files.newInputStream(file);
        FrameReader reader = new FrameReader(file, in, lines)) {
      return reader.read();
    } catch (IOException e) {
      throw InputException.of(file, e);
    }
  }

  private long read() throws IOException {
    while (true) {
      int size = frameSize();
      if (size > 0) {
        frame(size);
      } else if (!more()) {
        if (begins(from + 1)) {
          throw damaged("it does not end where the next begins");
        }
        return offset;
      }
    }
  }

  /** Returns the size of the next frame; 0 when more of it must be read to know. */
  private int frameSize() {
    try {
      return from == to ? 0 : (int) Zstd.findFrameCompressedSize(held, from, to - from);
    } catch (ZstdException e) {
      if (e.getErrorCode() == Zstd.errSrcSizeWrong()) {
        return 0;
      }
      throw damaged("it does not begin as one");
    }
  }

  private void frame(int size) {
    try {
      long text = Zstd.getFrameContentSize(held, from, size);
      if (text < 0 || text > Integer.MAX_VALUE - STEP) {
        throw damaged("its length is not told");
      }
      byte[] bytes = context.decompress(held, from, size, (int) text);
      new String(bytes, StandardCharsets.UTF_8).lines().forEach(lines);
    } catch (ZstdException e) {
      throw damaged(String.valueOf(e.getMessage()));
    }
    frames++;
    from += size;
    offset += size;
  }

  /** Returns whether there is more of the file. */
  private boolean more() throws IOException {
    if (from > 0) {
      System.arraycopy(held, from, held, 0, to - from);
      to -= from;
      from = 0;
    }
    if (held.length - to < STEP) {
      held = Arrays.copyOf(held, 2 * held.length);
    }
    int read = in.read(held, to, STEP);
    to += Math.max(0, read);
    return read > 0;
  }

  /** Returns whether a frame begins here or further on in what is held. */
  private boolean begins(int start) {
    for (int i = start; i + BEGIN.length <= to; i++) {
      if (Arrays.equals(held, i, i + BEGIN.length, BEGIN, 0, BEGIN.length)) {
        return true;
      }
    }
    return false;
  }

  private InputException damaged(String why) {
    return new InputException(
        "%s: frame %d, at byte %d, is damaged: %s; restore the file"
            .formatted(file, frames + 1, offset, why));
  }

  @Override
  public void close() {
    context.close();
  }
}
