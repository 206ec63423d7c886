package dev.webexplorer.browser.record;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.Inflater;

/** Bytes of a file with their position, some of which may be given back. */
final class ByteSource {
  private final InputStream in;
  private final byte[] buffer = new byte[64 * 1024];
  private int next;
  private int limit;
  private long read;

  ByteSource(InputStream in) {
    this.in = in;
  }

  /** Returns how many bytes were taken. */
  long position() {
    return read - (limit - next);
  }

  boolean atEnd() throws IOException {
    return next == limit && !fill();
  }

  int next() throws IOException {
    if (atEnd()) {
      throw new EOFException("the file ends");
    }
    return buffer[next++] & 0xff;
  }

  void skip(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      next();
    }
  }

  void skipPastZero() throws IOException {
    int taken = next();
    while (taken != 0) {
      taken = next();
    }
  }

  /** Takes four bytes, the lowest first; the result is unsigned. */
  long littleEndian() throws IOException {
    long value = 0;
    for (int shift = 0; shift < 32; shift += 8) {
      value |= (long) next() << shift;
    }
    return value;
  }

  /** Hands all that is buffered to an inflater. */
  void feed(Inflater inflater) throws IOException {
    if (atEnd()) {
      throw new EOFException("the file ends");
    }
    inflater.setInput(buffer, next, limit - next);
    next = limit;
  }

  /** Takes back the last bytes that were fed. */
  void giveBack(int count) {
    next -= count;
  }

  private boolean fill() throws IOException {
    limit = Math.max(0, in.read(buffer));
    next = 0;
    read += limit;
    return limit > 0;
  }
}
