package dev.webexplorer.browser.fetch;

import com.github.luben.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;

/** Undoes {@code Content-Encoding}, never for more bytes or memory than allowed. */
final class Unpacking {
  static final String ACCEPTED = "gzip, br, zstd, deflate";

  /** What browsers allow: frames that need more than 8 MB of history are refused. */
  private static final int ZSTD_WINDOW_LOG = 23;

  private static final int MOST_LAYERS = 3;

  private Unpacking() {}

  /**
   * Returns the plain bytes.
   *
   * @param codings in the order they were applied
   * @param whole whether the body is all there; of a part, what can be unpacked is returned
   * @throws IOException if it is broken, of an unknown coding or too large; the message says which
   */
  static Bytes unpack(Bytes body, List<String> codings, boolean whole, int most)
      throws IOException {
    List<String> layers = codings.stream().filter(coding -> !coding.equals("identity")).toList();
    if (layers.isEmpty() || body.size() == 0) {
      return body;
    }
    if (layers.size() > MOST_LAYERS) {
      throw new IOException("the body is packed " + layers.size() + " times over");
    }
    InputStream in = body.stream();
    for (String layer : layers.reversed()) {
      in = unpacked(layer, in);
    }
    Collected plain = Collected.from(in, most);
    if (plain.exceeded()) {
      throw new IOException("the body unpacks to over " + (most >> 20) + " MB");
    }
    if (plain.broken() && whole) {
      throw new IOException("the body is not valid " + String.join(", ", layers));
    }
    return plain.bytes();
  }

  private static InputStream unpacked(String coding, InputStream in) throws IOException {
    try {
      return switch (coding) {
        case "gzip", "x-gzip" -> new GZIPInputStream(in);
        case "br" -> new BrotliInputStream(in);
        case "zstd" -> new ZstdInputStream(in).setLongMax(ZSTD_WINDOW_LOG);
        case "deflate" -> inflated(in);
        default -> throw new IOException("the body is packed as " + coding + ", which is unknown");
      };
    } catch (java.util.zip.ZipException | java.io.EOFException e) {
      throw new IOException("the body is not valid " + coding, e);
    }
  }

  /** Some servers send deflate without the zlib wrapper that the standard asks for. */
  private static InputStream inflated(InputStream in) throws IOException {
    PushbackInputStream ahead = new PushbackInputStream(in);
    int first = ahead.read();
    if (first >= 0) {
      ahead.unread(first);
    }
    boolean zlib = (first & 0x0f) == 8;
    return new InflaterInputStream(ahead, new Inflater(!zlib));
  }
}
