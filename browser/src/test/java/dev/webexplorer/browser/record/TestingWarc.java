package dev.webexplorer.browser.record;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** A WARC file as other programs write it, header by header. */
public final class TestingWarc {
  private final String version;
  private final ByteArrayOutputStream plain = new ByteArrayOutputStream();
  private final ByteArrayOutputStream packed = new ByteArrayOutputStream();
  private int records;

  /**
   * @param version as {@code 1.0}
   */
  public TestingWarc(String version) {
    this.version = version;
  }

  /** Adds a record; each field as {@code Name: value}. */
  public TestingWarc add(String type, String target, String block, String... fields) {
    return add(type, target, block.getBytes(StandardCharsets.UTF_8), fields);
  }

  public TestingWarc add(String type, String target, byte[] block, String... fields) {
    StringBuilder head = new StringBuilder("WARC/" + version + "\r\nWARC-Type: " + type + "\r\n");
    if (!target.isEmpty()) {
      head.append("WARC-Target-URI: ").append(target).append("\r\n");
    }
    head.append("WARC-Date: 2020-01-02T03:04:05Z\r\n");
    head.append("WARC-Record-ID: ").append(id(records++)).append("\r\n");
    for (String field : fields) {
      head.append(field).append("\r\n");
    }
    head.append("Content-Length: ").append(block.length).append("\r\n\r\n");
    ByteArrayOutputStream record = new ByteArrayOutputStream();
    record.writeBytes(head.toString().getBytes(StandardCharsets.UTF_8));
    record.writeBytes(block);
    record.writeBytes("\r\n\r\n".getBytes(StandardCharsets.UTF_8));
    plain.writeBytes(record.toByteArray());
    try (GZIPOutputStream member = new GZIPOutputStream(packed)) {
      member.write(record.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** Adds an answer to a GET. */
  public TestingWarc response(String target, String http, String... fields) {
    String[] all = java.util.Arrays.copyOf(fields, fields.length + 1);
    all[fields.length] = "Content-Type: application/http; msgtype=response";
    return add("response", target, http, all);
  }

  /** Adds an HTML page that was found. */
  public TestingWarc page(String target, String html) {
    return response(
        target,
        "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: "
            + html.getBytes(StandardCharsets.UTF_8).length
            + "\r\n\r\n"
            + html);
  }

  /** Returns the identifier of the n-th record, from 0. */
  public static String id(int record) {
    return "<urn:uuid:00000000-0000-4000-8000-%012d>".formatted(record);
  }

  public Path plain(Path file) {
    return written(file, plain);
  }

  public Path packed(Path file) {
    return written(file, packed);
  }

  private static Path written(Path file, ByteArrayOutputStream bytes) {
    try {
      return Files.write(file, bytes.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
