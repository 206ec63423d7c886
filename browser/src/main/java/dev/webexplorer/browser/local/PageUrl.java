package dev.webexplorer.browser.local;

import java.io.ByteArrayOutputStream;
import java.net.IDN;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one form of an address that stands for all its spellings: scheme and host in lower case, no
 * default port, no fragment, {@code /} for an empty path, dot segments taken out, and one way to
 * percent-encode. Parentheses are encoded too, so that the address can stand in a Markdown link.
 */
public final class PageUrl {
  private static final Pattern PARTS =
      Pattern.compile(
          "(https?)://([^/?#\\\\]+)([^?#]*)(\\?[^#]*)?(?:#.*)?", Pattern.CASE_INSENSITIVE);
  private static final Pattern PORT = Pattern.compile("(.*?)(?::(\\d*))?");
  private static final String KEPT_IN_PATH = "-._~!$&'*+,;=:@";
  private static final String KEPT_IN_QUERY = KEPT_IN_PATH + "/?";

  private PageUrl() {}

  /** Returns the canonical form, or nothing when it is no absolute http or https address. */
  public static Optional<String> canonical(String url) {
    Matcher parts = PARTS.matcher(url.strip());
    if (!parts.matches()) {
      return Optional.empty();
    }
    String scheme = parts.group(1).toLowerCase(Locale.ROOT);
    String path = path(parts.group(3));
    String query = parts.group(4) == null ? "" : "?" + query(parts.group(4).substring(1));
    return host(parts.group(2), scheme).map(host -> scheme + "://" + host + path + query);
  }

  /** Returns the address of a page that has none. */
  static String ofTitle(String base, String title) {
    boolean dots = title.equals(".") || title.equals("..");
    String segment = dots ? "title:" + title : title; // alone they would mean another path
    return base + encoded(segment.getBytes(StandardCharsets.UTF_8), KEPT_IN_PATH);
  }

  /** Returns the address of a file, by its path with slashes. */
  public static String ofPath(String base, String path) {
    return base + encoded(path.getBytes(StandardCharsets.UTF_8), KEPT_IN_PATH + "/");
  }

  private static Optional<String> host(String authority, String scheme) {
    Matcher port = PORT.matcher(authority);
    if (!port.matches()) {
      return Optional.empty();
    }
    try {
      String host = IDN.toASCII(port.group(1)).toLowerCase(Locale.ROOT);
      String number = port.group(2) == null ? "" : port.group(2);
      boolean usual = number.isEmpty() || number.equals(scheme.equals("http") ? "80" : "443");
      String whole = usual ? host : host + ":" + number;
      return URI.create(scheme + "://" + whole).getHost() == null
          ? Optional.empty()
          : Optional.of(whole);
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // by contract: no host, no address
    }
  }

  private static String path(String path) {
    String[] segments = path.split("/", -1);
    StringBuilder canonical = new StringBuilder();
    for (int i = 1; i < segments.length; i++) {
      boolean last = i == segments.length - 1;
      switch (segments[i]) {
        case "." -> canonical.append(last ? "/" : "");
        case ".." -> {
          canonical.setLength(Math.max(0, canonical.lastIndexOf("/")));
          canonical.append(last ? "/" : "");
        }
        default -> canonical.append('/').append(encoded(decoded(segments[i]), KEPT_IN_PATH));
      }
    }
    return canonical.isEmpty() ? "/" : canonical.toString();
  }

  /** Decodes nothing: what is encoded in a query may mean something else than what is not. */
  private static String query(String query) {
    StringBuilder canonical = new StringBuilder();
    int at = 0;
    while (at < query.length()) {
      if (escaped(query, at)) {
        canonical.append(query.substring(at, at + 3).toUpperCase(Locale.ROOT));
        at += 3;
        continue;
      }
      int next = query.offsetByCodePoints(at, 1);
      byte[] bytes = query.substring(at, next).getBytes(StandardCharsets.UTF_8);
      canonical.append(encoded(bytes, KEPT_IN_QUERY));
      at = next;
    }
    return canonical.toString();
  }

  private static byte[] decoded(String segment) {
    if (segment.indexOf('%') < 0) {
      return segment.getBytes(StandardCharsets.UTF_8);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int at = 0;
    while (at < segment.length()) {
      if (escaped(segment, at)) {
        bytes.write(Integer.parseInt(segment, at + 1, at + 3, 16));
        at += 3;
      } else {
        int next = segment.offsetByCodePoints(at, 1);
        bytes.writeBytes(segment.substring(at, next).getBytes(StandardCharsets.UTF_8));
        at = next;
      }
    }
    return bytes.toByteArray();
  }

  private static boolean escaped(String text, int at) {
    return text.charAt(at) == '%'
        && at + 2 < text.length()
        && Character.digit(text.charAt(at + 1), 16) >= 0
        && Character.digit(text.charAt(at + 2), 16) >= 0;
  }

  private static String encoded(byte[] bytes, String kept) {
    StringBuilder encoded = new StringBuilder(bytes.length + 16);
    for (byte value : bytes) {
      char character = (char) (value & 0xff);
      boolean plain =
          character < 128 && (Character.isLetterOrDigit(character) || kept.indexOf(character) >= 0);
      if (plain) {
        encoded.append(character);
      } else {
        encoded.append('%');
        encoded.append(Character.toUpperCase(Character.forDigit(character >> 4, 16)));
        encoded.append(Character.toUpperCase(Character.forDigit(character & 15, 16)));
      }
    }
    return encoded.toString();
  }

  /** Returns the last part of the path as words, for messages and searches. */
  public static String words(String url) {
    String path = url.replaceFirst("[?#].*$", "").replaceFirst("/+$", "");
    byte[] bytes = decoded(path.substring(path.lastIndexOf('/') + 1));
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes))
          .toString()
          .replace('_', ' ');
    } catch (CharacterCodingException e) {
      return new String(bytes, StandardCharsets.ISO_8859_1).replace('_', ' ');
    }
  }
}
