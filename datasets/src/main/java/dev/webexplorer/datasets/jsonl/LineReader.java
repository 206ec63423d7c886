package dev.webexplorer.datasets.jsonl;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Cuts a stream into lines. Of a line longer than the bound only the beginning is held; its rest
 * passes by.
 */
final class LineReader implements Closeable {
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final InputStream in;
  private final int longest;
  private final byte[] buffer = new byte[1 << 16];
  private int from;
  private int to;
  private byte[] line = new byte[1 << 12];
  private int length;
  private long number;
  private boolean restToCome;

  /**
   * @param longest most bytes of a line, without its end
   */
  LineReader(InputStream in, int longest) {
    this.in = in;
    this.longest = longest;
  }

  /** Goes on to the next line; false at the end of the stream. */
  boolean next() throws IOException {
    if (restToCome) {
      pass(OutputStream.nullOutputStream());
    }
    length = 0;
    if (from == to && !fill()) {
      return false;
    }
    number++;
    do {
      int end = endOfLine();
      hold(Math.min(end - from, longest + 1 - length));
      if (tooLong()) {
        restToCome = true;
        return true;
      }
      if (end < to) {
        from++;
        break;
      }
    } while (fill());
    if (number == 1) {
      dropByteOrderMark();
    }
    return true;
  }

  /** From 1. */
  long number() {
    return number;
  }

  boolean tooLong() {
    return length > longest;
  }

  boolean blank() {
    for (int i = 0; i < length; i++) {
      if (line[i] != ' ' && line[i] != '\t' && line[i] != '\r') {
        return false;
      }
    }
    return true;
  }

  /** Returns the line, which must be UTF-8 to the letter. */
  String text() throws CharacterCodingException {
    ByteBuffer bytes = ByteBuffer.wrap(line, 0, length);
    return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
  }

  /** Copies the line as it is and a line's end, however long it is. */
  void copyTo(OutputStream out) throws IOException {
    out.write(line, 0, length);
    if (restToCome) {
      pass(out);
    }
    out.write('\n');
  }

  private void pass(OutputStream out) throws IOException {
    restToCome = false;
    do {
      int end = endOfLine();
      out.write(buffer, from, end - from);
      if (end < to) {
        from = end + 1;
        return;
      }
    } while (fill());
  }

  private int endOfLine() {
    int end = from;
    while (end < to && buffer[end] != '\n') {
      end++;
    }
    return end;
  }

  private void hold(int count) {
    if (line.length < length + count) {
      line = Arrays.copyOf(line, Math.max(length + count, Math.min(2 * length, longest + 1)));
    }
    System.arraycopy(buffer, from, line, length, count);
    length += count;
    from += count;
  }

  private boolean fill() throws IOException {
    from = 0;
    to = Math.max(0, in.read(buffer));
    return to > 0;
  }

  private void dropByteOrderMark() {
    if (length >= 3 && Arrays.equals(line, 0, 3, BYTE_ORDER_MARK, 0, 3)) {
      length -= 3;
      System.arraycopy(line, 3, line, 0, length);
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
