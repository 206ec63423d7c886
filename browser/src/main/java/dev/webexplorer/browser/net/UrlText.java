package dev.webexplorer.browser.net;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.Locale;

/** The parts of an address after the host, made fit for {@link java.net.URI}. */
final class UrlText {
  private static final String PLAIN = "-._~!$&'()*+,;=:@/?[]";
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private UrlText() {}

  /** Percent-encodes what an address may not hold; what is encoded already stays so. */
  static String encoded(String text) {
    StringBuilder out = new StringBuilder(text.length());
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      char c = (char) (bytes[i] & 0xff);
      if (c == '%' && isEscape(bytes, i)) {
        out.append('%').append(new String(bytes, i + 1, 2, StandardCharsets.US_ASCII));
        i += 2;
      } else if (isPlain(c)) {
        out.append(c);
      } else {
        out.append('%').append(HEX.toHexDigits((byte) c));
      }
    }
    return out.toString();
  }

  /** Encodes a path and resolves its {@code .} and {@code ..} segments; empty becomes /. */
  static String path(String path) {
    String encoded = encoded(path).replace("[", "%5B").replace("]", "%5D");
    if (!encoded.contains("/.") && !encoded.contains("/%2")) {
      return encoded.isEmpty() ? "/" : encoded;
    }
    Deque<String> kept = new ArrayDeque<>();
    String[] segments = encoded.substring(1).split("/", -1);
    for (int i = 0; i < segments.length; i++) {
      String dots = segments[i].toLowerCase(Locale.ROOT).replace("%2e", ".");
      boolean last = i == segments.length - 1;
      if (dots.equals("..")) {
        kept.pollLast();
      } else if (!dots.equals(".")) {
        kept.addLast(segments[i]);
        continue;
      }
      if (last) {
        kept.addLast("");
      }
    }
    return "/" + String.join("/", kept);
  }

  private static boolean isPlain(char c) {
    return c < 128 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0);
  }

  private static boolean isEscape(byte[] bytes, int at) {
    return at + 2 < bytes.length && isHex(bytes[at + 1]) && isHex(bytes[at + 2]);
  }

  private static boolean isHex(byte b) {
    return Character.digit(b, 16) >= 0;
  }
}
