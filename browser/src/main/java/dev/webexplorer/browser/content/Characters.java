package dev.webexplorer.browser.content;

import dev.webexplorer.browser.fetch.Bytes;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Decodes a document's characters: by its byte order mark, the HTTP field, its own declaration, or
 * as the bytes look. What is stated is not believed where the bytes speak against it: well-formed
 * UTF-8 with characters beyond ASCII is UTF-8 whatever it is called, and what is called UTF-8 but
 * is malformed is looked at.
 */
public final class Characters {
  private static final int DECLARED_WITHIN = 4096;
  private static final int LOOKED_AT = 64 * 1024;
  private static final Pattern DECLARATION =
      Pattern.compile(
          "<meta[^>]{0,200}?charset\\s*=\\s*[\"']?\\s*([a-z0-9_:.-]+)"
              + "|<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([a-z0-9_:.-]+)",
          Pattern.CASE_INSENSITIVE);

  /** Labels that browsers take to mean a wider set, after the encoding standard. */
  private static final Map<String, String> WIDER =
      Map.of(
          "iso-8859-1", "windows-1252",
          "latin1", "windows-1252",
          "us-ascii", "windows-1252",
          "ascii", "windows-1252",
          "gb2312", "GB18030",
          "gbk", "GB18030",
          "shift_jis", "windows-31j",
          "euc-kr", "x-windows-949",
          "iso-8859-9", "windows-1254",
          "tis-620", "x-windows-874");

  private Characters() {}

  /**
   * Returns the text.
   *
   * @param stated the HTTP field's label, empty without one
   * @param whole whether the bytes are all there; the end of a part may split a character
   */
  public static String decode(Bytes body, String stated, boolean whole) {
    byte[] bytes = body.array();
    Optional<Charset> marked = byMark(bytes);
    Charset charset = marked.orElseGet(() -> unmarked(bytes, stated, whole));
    String text = new String(bytes, charset);
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }

  private static Optional<Charset> byMark(byte[] bytes) {
    if (starts(bytes, 0xef, 0xbb, 0xbf)) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    if (starts(bytes, 0xfe, 0xff)) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    return starts(bytes, 0xff, 0xfe) ? Optional.of(StandardCharsets.UTF_16LE) : Optional.empty();
  }

  private static Charset unmarked(byte[] bytes, String stated, boolean whole) {
    Optional<Charset> field = charset(stated);
    if (field.isPresent() && field.get().name().startsWith("UTF-16")) {
      return field.get();
    }
    if (isUtf8(bytes, whole)) {
      return StandardCharsets.UTF_8;
    }
    return field
        .filter(charset -> !charset.equals(StandardCharsets.UTF_8))
        .or(() -> declared(bytes).filter(charset -> !charset.equals(StandardCharsets.UTF_8)))
        .or(() -> looksLike(bytes))
        .orElse(Charset.forName("windows-1252"));
  }

  private static Optional<Charset> declared(byte[] bytes) {
    int length = Math.min(bytes.length, DECLARED_WITHIN);
    Matcher found = DECLARATION.matcher(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
    return found.find()
        ? charset(found.group(1) == null ? found.group(2) : found.group(1))
        : Optional.empty();
  }

  private static Optional<Charset> looksLike(byte[] bytes) {
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(bytes, 0, Math.min(bytes.length, LOOKED_AT));
    detector.dataEnd();
    return Optional.ofNullable(detector.getDetectedCharset())
        .flatMap(Characters::charset)
        .filter(charset -> !charset.equals(StandardCharsets.UTF_8));
  }

  private static Optional<Charset> charset(String label) {
    String name = label.toLowerCase(Locale.ROOT);
    try {
      return name.isEmpty()
          ? Optional.empty()
          : Optional.of(Charset.forName(WIDER.getOrDefault(name, name)));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  private static boolean isUtf8(byte[] bytes, boolean whole) {
    int length = whole ? bytes.length : Math.max(0, bytes.length - 4);
    try {
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes, 0, length));
      return true;
    } catch (CharacterCodingException e) {
      return !whole && splitsAtEnd(bytes, length);
    }
  }

  /** A cut part may end inside a character; one malformed place before that is no UTF-8. */
  private static boolean splitsAtEnd(byte[] bytes, int length) {
    int end = length;
    while (end > 0 && length - end < 4 && (bytes[end - 1] & 0xc0) == 0x80) {
      end--;
    }
    int clean = Math.max(0, end - 1);
    return clean < length && isUtf8(java.util.Arrays.copyOf(bytes, clean), true);
  }

  private static boolean starts(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (bytes.length <= i || (bytes[i] & 0xff) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
