package dev.webexplorer.datasets.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * A line of the journal: {@code {"crc32c":"xxxxxxxx","entry":{...}}}, the checksum being that of
 * the entry's bytes as they stand.
 */
final class Frame {
  private static final byte[] HEAD = "{\"crc32c\":\"".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] NECK = "\",\"entry\":".getBytes(StandardCharsets.US_ASCII);
  private static final int DIGITS = 8;
  private static final int ENTRY = HEAD.length + DIGITS + NECK.length;

  private Frame() {}

  /** Returns the line with its end. */
  static byte[] of(byte[] entry) {
    ByteBuffer line = ByteBuffer.allocate(ENTRY + entry.length + 2);
    line.put(HEAD).put(checksum(entry, 0, entry.length)).put(NECK).put(entry);
    return line.put((byte) '}').put((byte) '\n').array();
  }

  /** Returns the entry's bytes within the line, given without its end; empty if it is damaged. */
  static Optional<ByteBuffer> entry(ByteBuffer line) {
    int length = line.remaining() - ENTRY - 1;
    if (length < 0) {
      return Optional.empty();
    }
    int begin = line.arrayOffset() + line.position() + ENTRY;
    ByteBuffer expected =
        ByteBuffer.allocate(ENTRY)
            .put(HEAD)
            .put(checksum(line.array(), begin, length))
            .put(NECK)
            .flip();
    boolean whole =
        line.slice(line.position(), ENTRY).equals(expected) && line.get(line.limit() - 1) == '}';
    return whole ? Optional.of(line.slice(line.position() + ENTRY, length)) : Optional.empty();
  }

  private static byte[] checksum(byte[] bytes, int from, int length) {
    CRC32C crc = new CRC32C();
    crc.update(bytes, from, length);
    return HexFormat.of().toHexDigits((int) crc.getValue()).getBytes(StandardCharsets.US_ASCII);
  }
}
