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
public final class LineReader implements Closeable {
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final InputStream in;
  private final int longest;
  private final byte[] buffer = new byte[1 << 16];
  private int from;
  private int to;
  private byte[] line = new byte[1 << 12];
  private int length;
  private long number;
  private long offset;
  private long nextOffset;
  private boolean ended;
  private boolean restToCome;

  /**
   * @param longest most bytes of a line, without its end; less than 2 GiB
   */
  public LineReader(InputStream in, int longest) {
    this.in = in;
    this.longest = longest;
  }

  /** Goes on to the next line; false at the end of the stream. */
  public boolean next() throws IOException {
    if (restToCome) {
      pass(OutputStream.nullOutputStream());
    }
    length = 0;
    ended = false;
    offset = nextOffset;
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
        endLine();
        break;
      }
    } while (fill());
    if (number == 1) {
      dropByteOrderMark();
    }
    return true;
  }

  /** Returns the line's number, from 1. */
  public long number() {
    return number;
  }

  /** Returns where in the stream the line begins. */
  public long offset() {
    return offset;
  }

  /** Returns whether the line has its end; only the last may lack it. */
  public boolean ended() {
    return ended;
  }

  /** Returns whether the line is longer than the bound; only its beginning can be seen then. */
  public boolean tooLong() {
    return length > longest;
  }

  public boolean blank() {
    for (int i = 0; i < length; i++) {
      if (line[i] != ' ' && line[i] != '\t' && line[i] != '\r') {
        return false;
      }
    }
    return true;
  }

  /** Returns the line's bytes without its end; good until the next line. */
  public ByteBuffer bytes() {
    return ByteBuffer.wrap(line, 0, length);
  }

  /** Returns the line, which must be UTF-8 to the letter. */
  public String text() throws CharacterCodingException {
    return StandardCharsets.UTF_8.newDecoder().decode(bytes()).toString();
  }

  /** Copies the line as it is and a line's end, however long it is. */
  public void copyTo(OutputStream out) throws IOException {
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
      nextOffset += end - from;
      from = end;
      if (end < to) {
        endLine();
        return;
      }
    } while (fill());
  }

  private void endLine() {
    from++;
    nextOffset++;
    ended = true;
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
    nextOffset += count;
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
