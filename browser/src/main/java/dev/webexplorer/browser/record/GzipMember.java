package dev.webexplorer.browser.record;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Checks one member of a gzip file against its own check sum and length (RFC 1952), which the WARC
 * reader leaves alone: block digests say nothing of a record's header.
 */
final class GzipMember {
  private static final int KEPT = 2_048;
  private static final Pattern TYPE = Pattern.compile("(?m)^WARC-Type: *(\\S+)");
  private static final Pattern CONTENT_LENGTH =
      Pattern.compile("(?mi)^Content-Length: *(\\d{1,18})\\r?$");
  private static final String HEAD_END = "\r\n\r\n";
  private static final Pattern TARGET = Pattern.compile("(?m)^WARC-Target-URI: *(\\S+)");

  private final ByteSource source;
  private final ByteArrayOutputStream head = new ByteArrayOutputStream();
  private final CRC32 sum = new CRC32();
  private long length;

  GzipMember(ByteSource source) {
    this.source = source;
  }

  /**
   * Reads to the member's end.
   *
   * @throws EOFException if the file ends before
   * @throws IOException if it is damaged
   */
  void check() throws IOException {
    if (source.next() != 0x1f || source.next() != 0x8b || source.next() != 8) {
      throw new IOException("no gzip member begins here");
    }
    skipHeader(source.next());
    inflate();
    if (source.littleEndian() != sum.getValue() || source.littleEndian() != (int) length) {
      throw new IOException("the check sum is wrong");
    }
  }

  /** Returns which record the member holds, as far as it can be read. */
  String record() {
    String text = head.toString(StandardCharsets.UTF_8);
    Matcher type = TYPE.matcher(text);
    Matcher target = TARGET.matcher(text);
    return ((type.find() ? type.group(1) : "a record")
            + (target.find() ? " " + target.group(1) : ""))
        .strip();
  }

  /** Returns how long the record is by its own header; empty where that can't be read. */
  OptionalLong stated() {
    String text = head.toString(StandardCharsets.ISO_8859_1);
    int end = text.indexOf(HEAD_END);
    Matcher content = CONTENT_LENGTH.matcher(text.substring(0, Math.max(0, end)));
    return content.find()
        ? OptionalLong.of(end + Long.parseLong(content.group(1)) + 2L * HEAD_END.length())
        : OptionalLong.empty();
  }

  private void skipHeader(int flags) throws IOException {
    source.skip(6);
    if ((flags & 4) != 0) {
      source.skip(source.next() | (source.next() << 8));
    }
    for (int named = flags & 24; named > 0; named &= named - 1) {
      source.skipPastZero();
    }
    if ((flags & 2) != 0) {
      source.skip(2);
    }
    if ((flags & 0xe0) != 0) {
      throw new IOException("the member's header is damaged");
    }
  }

  private void inflate() throws IOException {
    Inflater inflater = new Inflater(true);
    byte[] out = new byte[64 * 1024];
    try {
      while (!inflater.finished()) {
        if (inflater.needsInput()) {
          source.feed(inflater);
        }
        int count = inflater.inflate(out);
        sum.update(out, 0, count);
        length += count;
        head.write(out, 0, Math.min(count, Math.max(0, KEPT - head.size())));
      }
      source.giveBack(inflater.getRemaining());
    } catch (DataFormatException e) {
      throw new IOException("the packed data are damaged", e);
    } finally {
      inflater.end();
    }
  }
}
