package dev.webexplorer.browser.net;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What stands before the body of an HTTP/1.1 message.
 *
 * @param start the request or status line
 * @param fields in order, as {@code Name: value}
 */
record MessageHead(String start, List<String> fields) {
  private static final int LARGEST = 256 * 1024;

  /** Fields that are about one connection only, and a proxy's own word, which no server may say. */
  private static final Set<String> HOP_BY_HOP =
      Set.of(
          "connection",
          "keep-alive",
          "proxy-connection",
          "proxy-authorization",
          "proxy-authenticate",
          "proxy-status",
          "te",
          "trailer",
          "upgrade",
          "http2-settings");

  MessageHead {
    fields = List.copyOf(fields);
  }

  /** Reads up to and including the empty line, not a byte of the body. */
  static MessageHead read(InputStream in) throws IOException {
    String start = line(in, LARGEST);
    List<String> fields = new ArrayList<>();
    int left = LARGEST - start.length();
    for (String field = line(in, left); !field.isEmpty(); field = line(in, left)) {
      left -= field.length();
      fields.add(field);
    }
    return new MessageHead(start, fields);
  }

  /** Returns the value of the first field of that name. */
  Optional<String> value(String name) {
    return fields.stream()
        .filter(field -> nameOf(field).equals(name))
        .map(field -> field.substring(field.indexOf(':') + 1).strip())
        .findFirst();
  }

  /** Returns the message as the next hop gets it: one request for each connection. */
  MessageHead forwarded(String newStart) {
    Set<String> named =
        Set.of(value("connection").orElse("").toLowerCase(Locale.ROOT).split("[ ,]+", -1));
    Stream<String> kept =
        fields.stream()
            .filter(field -> !HOP_BY_HOP.contains(nameOf(field)))
            .filter(field -> !named.contains(nameOf(field)));
    return new MessageHead(newStart, Stream.concat(kept, Stream.of("Connection: close")).toList());
  }

  /** Returns the same with one field in place of all of its name. */
  MessageHead with(String name, String value) {
    Stream<String> others =
        fields.stream().filter(field -> !nameOf(field).equals(name.toLowerCase(Locale.ROOT)));
    return new MessageHead(start, Stream.concat(Stream.of(name + ": " + value), others).toList());
  }

  byte[] bytes() {
    StringBuilder text = new StringBuilder(start).append("\r\n");
    fields.forEach(field -> text.append(field).append("\r\n"));
    return text.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String nameOf(String field) {
    int colon = field.indexOf(':');
    return (colon < 0 ? field : field.substring(0, colon)).strip().toLowerCase(Locale.ROOT);
  }

  private static String line(InputStream in, int most) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        throw new EOFException("the connection ended inside a message head");
      }
      if (line.size() >= most) {
        throw new ProtocolException("a message head of over " + LARGEST + " bytes");
      }
      line.write(b);
    }
    String text = line.toString(StandardCharsets.ISO_8859_1);
    return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
  }
}
