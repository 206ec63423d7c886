package dev.webexplorer.browser.record;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that ends after so many bytes. */
final class FirstBytes extends FilterInputStream {
  private long left;

  FirstBytes(InputStream in, long length) {
    super(in);
    this.left = length;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (left == 0) {
      return -1;
    }
    int count = super.read(buffer, offset, (int) Math.min(left, length));
    left -= Math.max(0, count);
    return count;
  }
}
