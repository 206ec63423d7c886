package dev.webexplorer.browser.extract;

/** Characters as a reader meets them. */
final class Characters {
  private Characters() {}

  static boolean space(int c) {
    return c <= ' ' || c == 0xa0 || c == 0x85 || c == 0x3000 || Character.isSpaceChar(c);
  }

  /** Takes no room: zero-width and soft characters, direction marks, tags, controls. */
  static boolean invisible(int c) {
    if (c < 0xad) {
      return c < ' '
          ? c != '\t' && c != '\n' && c != '\r' && c != '\f'
          : c >= 0x7f && c != 0x85 && c <= 0x9f;
    }
    return (Character.getType(c) == Character.FORMAT && c != 0x600 && c != 0x6dd) || c == 0x34f;
  }

  /**
   * Returns the text without invisible characters. Joiners stay behind a letter of a script, or a
   * sign, that they shape.
   */
  static String visible(String text) {
    int i = 0;
    while (i < text.length() && !suspect(text.charAt(i))) {
      i++;
    }
    return i == text.length() ? text : cleaned(text, i);
  }

  private static boolean suspect(char c) {
    return c < ' '
        ? c != '\n' && c != '\t'
        : c >= 0x7f && (invisible(c) || Character.isSurrogate(c));
  }

  private static String cleaned(String text, int start) {
    StringBuilder out = new StringBuilder(text.length()).append(text, 0, start);
    int before = start == 0 ? ' ' : text.codePointBefore(start);
    for (int i = start; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
        out.append('\ufffd'); // half of a pair
      } else if (!invisible(c) || joins(c, before)) {
        out.appendCodePoint(c);
      }
      before = c;
    }
    return out.toString();
  }

  private static boolean joins(int c, int before) {
    return (c == 0x200c || c == 0x200d)
        && (before >= 0x2190 || (before >= 0x600 && before < 0x1200));
  }
}
