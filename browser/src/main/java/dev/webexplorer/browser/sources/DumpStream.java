package dev.webexplorer.browser.sources;

import dev.webexplorer.datasets.InputException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;

/** The plain bytes of a dump: {@code .bz2} of one stream or many, {@code .gz}, or as it is. */
final class DumpStream {
  private static final int BUFFER = 1 << 18;

  private DumpStream() {}

  static InputStream open(Path file) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER);
    String name = String.valueOf(file.getFileName());
    try {
      if (name.endsWith(".bz2")) {
        return new BufferedInputStream(bzip2(in), BUFFER);
      }
      return name.endsWith(".gz") ? new GZIPInputStream(in, BUFFER) : in;
    } catch (IOException | RuntimeException e) {
      in.close();
      throw e;
    }
  }

  private static InputStream bzip2(InputStream in) throws IOException {
    try {
      return new BZip2CompressorInputStream(in, true);
    } catch (NoClassDefFoundError e) {
      throw new InputException(
          "to read .bz2 add org.apache.commons:commons-compress to the class path", e);
    }
  }
}
