package dev.webexplorer.browser.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * What could be read of a stream.
 *
 * @param exceeded whether there was more than allowed
 * @param broken whether reading failed on the way
 */
record Collected(Bytes bytes, boolean exceeded, boolean broken) {

  static Collected from(InputStream stream, int most) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[16 * 1024];
    try (InputStream in = stream) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        if (read > most - out.size()) {
          return new Collected(Bytes.NONE, true, false);
        }
        out.write(buffer, 0, read);
      }
    } catch (IOException e) {
      return new Collected(Bytes.of(out.toByteArray()), false, true);
    }
    return new Collected(Bytes.of(out.toByteArray()), false, false);
  }
}
