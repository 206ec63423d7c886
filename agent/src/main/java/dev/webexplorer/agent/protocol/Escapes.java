package dev.webexplorer.agent.protocol;

/** Backslashes in a string; one that escapes nothing stays as it is, as in a path or a formula. */
final class Escapes {
  private static final int HEX = 16;

  private Escapes() {}

  /** Appends what the backslash there stands for and returns the place after it. */
  static int read(String text, int at, StringBuilder value) {
    char c = at + 1 < text.length() ? text.charAt(at + 1) : '\\';
    switch (c) {
      case '"', '\'', '`', '\\', '/' -> value.append(c);
      case 'n' -> value.append('\n');
      case 't' -> value.append('\t');
      case 'r' -> value.append('\r');
      case 'b' -> value.append('\b');
      case 'f' -> value.append('\f');
      case 'u' -> {
        return unicode(text, at, value);
      }
      default -> value.append('\\').append(c);
    }
    return Math.min(text.length(), at + 2);
  }

  private static int unicode(String text, int at, StringBuilder value) {
    int end = at + 6;
    int code = 0;
    for (int i = at + 2; i < end; i++) {
      int digit = i < text.length() ? Character.digit(text.charAt(i), HEX) : -1;
      if (digit < 0) {
        value.append("\\u");
        return at + 2;
      }
      code = code * HEX + digit;
    }
    value.append((char) code);
    return end;
  }
}
