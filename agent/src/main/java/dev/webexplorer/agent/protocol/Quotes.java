package dev.webexplorer.agent.protocol;

/**
 * A quoted string whose quotes may not be escaped. A quote ends it only where what follows could
 * follow the string; a quote before a colon shows that the end was missed, and is gone back to.
 */
final class Quotes {
  /** How far a key is looked for. */
  private static final int LONGEST_KEY = 64;

  private final String text;
  private final Place place;
  private final CharSequence closers;
  private final char quote;
  private final StringBuilder value = new StringBuilder();
  private int at;
  private boolean cut;
  private boolean passed;
  private int quotations;
  private int missedEnd = -1;
  private int missedLength;

  Quotes(String text, int from, Place place, CharSequence closers) {
    this.text = text;
    this.place = place;
    this.closers = closers;
    this.quote = closing(text.charAt(from));
    this.at = from + 1;
  }

  static boolean isQuote(char c) {
    return c == '"' || c == '\'' || c == '`' || c == '\u201C' || c == '\u201D' || c == '\u2018';
  }

  private static char closing(char opening) {
    return switch (opening) {
      case '\u201C' -> '\u201D';
      case '\u2018' -> '\u2019';
      default -> opening;
    };
  }

  int end() {
    return at;
  }

  boolean cut() {
    return cut;
  }

  /** Reads to the end, or fails if quotes were passed and none was the end. */
  String read() throws Unreadable {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\\') {
        at = Escapes.read(text, at, value);
      } else if (c == quote && ends()) {
        return value.toString();
      } else {
        if (c == quote) {
          pass();
        }
        value.append(c);
        at++;
      }
    }
    if (passed) {
      throw new Unreadable("a string in its JSON has no end, or quotes in it are not escaped");
    }
    leaveClosersOut();
    return value.toString();
  }

  /**
   * Passes a quote that is part of the string: one that opens or closes a quotation. In a list, one
   * that closes none might as well be the end of an element.
   */
  private void pass() throws Unreadable {
    passed = true;
    boolean opens = at + 1 < text.length() && !Character.isWhitespace(text.charAt(at + 1));
    boolean inch = !value.isEmpty() && Character.isDigit(value.charAt(value.length() - 1));
    if (!opens && quotations == 0 && place == Place.ELEMENT && !inch) {
      throw LooseJson.near(text, at);
    }
    quotations = Math.max(0, quotations + (opens ? 1 : -1));
  }

  private boolean ends() {
    int next = Blanks.spaceAfter(text, at + 1);
    if (mayFollow(next)) {
      at++;
      return true;
    }
    if (place == Place.MEMBER && missedEnd >= 0 && text.charAt(next) == ':') {
      value.setLength(missedLength);
      at = missedEnd;
      return true;
    }
    missedLength = lastVisible();
    missedEnd = missedLength >= 0 && value.charAt(missedLength) == ',' ? at : -1;
    return false;
  }

  private int lastVisible() {
    int last = value.length() - 1;
    while (last >= 0 && Character.isWhitespace(value.charAt(last))) {
      last--;
    }
    return last;
  }

  private boolean mayFollow(int next) {
    if (next >= text.length() || place == Place.TOP) {
      return true;
    }
    char c = text.charAt(next);
    if (place == Place.KEY) {
      return c == ':' || c == '=' || c == ',' || c == '}' || c == '{' || isQuote(c);
    }
    return switch (c) {
      case '/' -> text.startsWith("/*", next);
      case ':' -> place == Place.ELEMENT;
      case ',', ';' -> goesOn(Blanks.spaceAfter(text, next + 1));
      case '}', ']', ')' -> closersAreRight(next);
      case '"' -> place == Place.MEMBER ? keyFollows(text, next) : next > at + 1;
      default -> false;
    };
  }

  /** Returns whether another member, element or argument begins after a comma. */
  private boolean goesOn(int next) {
    if (next >= text.length()) {
      return true;
    }
    char c = text.charAt(next);
    if (c == '}' || c == ']' || c == ')') {
      return true;
    }
    return switch (place) {
      case MEMBER -> isQuote(c) || wordThen(next, ':') || text.startsWith("/*", next);
      case KEYWORD -> isQuote(c) || wordThen(next, '=');
      default ->
          isQuote(c)
              || c == '['
              || c == '{'
              || Character.isDigit(c)
              || c == '-'
              || text.startsWith("/*", next)
              || c == '.'
              || wordThen(next, ',')
              || wordThen(next, ']');
    };
  }

  private boolean wordThen(int from, char after) {
    int end = from;
    while (end < text.length() && end - from < LONGEST_KEY && Blanks.isWord(text.charAt(end))) {
      end++;
    }
    int next = end;
    while (next < text.length() && next - end < LONGEST_KEY && text.charAt(next) == ' ') {
      next++;
    }
    return end > from && next < text.length() && text.charAt(next) == after;
  }

  /** Returns whether closers are followed by more of them, a separator, a quote or nothing. */
  private boolean closersAreRight(int from) {
    if (closers.toString().indexOf(text.charAt(from)) < 0) {
      return false;
    }
    int next = from;
    int closed = 0;
    while (next < text.length() && "}])".indexOf(text.charAt(next)) >= 0) {
      next = Blanks.spaceAfter(text, next + 1);
      closed++;
    }
    return next >= text.length()
        || closed >= closers.length()
        || !Character.isLetterOrDigit(text.charAt(next));
  }

  /** Returns whether a quoted key and a colon stand there. */
  static boolean keyFollows(String text, int from) {
    if (from >= text.length() || !isQuote(text.charAt(from))) {
      return false;
    }
    int limit = Math.min(text.length(), from + 1 + LONGEST_KEY);
    int end = from + 1;
    while (end < limit && !isQuote(text.charAt(end))) {
      end++;
    }
    if (end >= limit) {
      return false;
    }
    int next = Blanks.spaceAfter(text, end + 1);
    return next < text.length() && text.charAt(next) == ':';
  }

  /** The closing quote is missing: the brackets that end the text are not part of the string. */
  private void leaveClosersOut() {
    int run = text.length();
    int open = 0;
    while (run > 0 && open <= closers.length()) {
      char c = text.charAt(run - 1);
      if ("}])".indexOf(c) >= 0) {
        open++;
      } else if (!Character.isWhitespace(c)) {
        break;
      }
      run--;
    }
    StringBuilder expected = new StringBuilder(closers).reverse();
    String found = text.substring(run).replaceAll("\\s", "");
    int length = value.length() - (text.length() - run);
    cut = open == 0 || length < 0 || !found.contentEquals(expected);
    if (!cut) {
      value.setLength(length);
      at = run;
    }
  }
}
