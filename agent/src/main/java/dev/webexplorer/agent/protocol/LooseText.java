package dev.webexplorer.agent.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** A place in loose JSON: its brackets, its separators, its keys and its scalars. */
final class LooseText {
  private final String text;
  private final StringBuilder closers = new StringBuilder();
  private int at;
  private boolean cut;

  LooseText(String text, int from) {
    this.text = text;
    this.at = from;
  }

  int at() {
    return at;
  }

  boolean cut() {
    return cut;
  }

  /** Returns whether the text is over; if so, it was cut, as somebody still wanted more. */
  boolean ended() {
    if (at < text.length()) {
      return false;
    }
    cut = true;
    return true;
  }

  char peek() {
    return at < text.length() ? text.charAt(at) : '\0';
  }

  void skipSpace() {
    at = Blanks.after(text, at);
  }

  void open(char closer) throws Unreadable {
    at++;
    opened(closer);
  }

  void opened(char closer) throws Unreadable {
    if (closers.length() == LooseJson.DEEPEST) {
      throw new Unreadable("it is nested more than " + LooseJson.DEEPEST + " deep");
    }
    closers.append(closer);
  }

  boolean outermost() {
    return closers.isEmpty();
  }

  /**
   * Returns whether the innermost bracket ends here: by its closer, by that of one further out, or
   * with the text.
   */
  boolean closes(char closer) {
    skipSpace();
    if (ended() || peek() == closer) {
      at = Math.min(text.length(), at + 1);
      closers.setLength(closers.length() - 1);
      return true;
    }
    boolean outer = isCloser(peek()) && closers.indexOf(String.valueOf(peek())) >= 0;
    if (outer) {
      closers.setLength(closers.length() - 1);
    }
    return outer;
  }

  /** Skips a closer that closes nothing and says whether there was one. */
  boolean stray(char closer) {
    if (isCloser(peek()) && peek() != closer) {
      at++;
      return true;
    }
    return false;
  }

  private static boolean isCloser(char c) {
    return c == '}' || c == ']' || c == ')';
  }

  /** Skips a comma; returns false if there was one, as what follows has to be looked at anew. */
  boolean skipSeparators() {
    if (peek() == ',' || peek() == ';') {
      at++;
      return false;
    }
    return true;
  }

  boolean ellipsis() {
    boolean dots = text.startsWith("...", at);
    at += dots ? 3 : 0;
    return dots;
  }

  /** Returns whether an object that was closed too early goes on with another member. */
  boolean memberFollows() {
    int next = Blanks.after(text, at);
    if (next >= text.length() || text.charAt(next) != ',') {
      return false;
    }
    next = Blanks.after(text, next + 1);
    if (!Quotes.keyFollows(text, next)) {
      return false;
    }
    at = next - 1;
    return true;
  }

  /** Returns whether a name and an equals sign stand here. */
  boolean keyword() {
    int end = Blanks.wordEnd(text, at);
    int next = Blanks.after(text, end);
    return end > at && next < text.length() && text.charAt(next) == '=';
  }

  String key() throws Unreadable {
    if (Quotes.isQuote(peek())) {
      String quoted = quoted(Place.KEY);
      if (quoted.indexOf('"') >= 0) {
        throw LooseJson.near(text, at);
      }
      return quoted;
    }
    int end = Blanks.wordEnd(text, at);
    if (end == at) {
      throw LooseJson.near(text, at);
    }
    String key = text.substring(at, end);
    at = end;
    return key;
  }

  /** Skips what stands between key and value; without it, a value has to begin here. */
  void colon() throws Unreadable {
    skipSpace();
    if (peek() == ':' || peek() == '=') {
      at += text.startsWith("=>", at) ? 2 : 1;
    } else if (!ended() && !Quotes.isQuote(peek()) && peek() != '{' && peek() != '[') {
      throw LooseJson.near(text, at);
    }
  }

  JsonNode scalar(Place place) throws Unreadable {
    if (Quotes.isQuote(peek())) {
      return TextNode.valueOf(quoted(place));
    }
    int from = at;
    while (at < text.length() && !endsBare(place)) {
      at++;
    }
    if (at == from || text.charAt(from) == ':') {
      throw LooseJson.near(text, at);
    }
    cut |= at == text.length() && place != Place.TOP;
    return Scalars.bare(text.substring(from, at).strip());
  }

  private boolean endsBare(Place place) {
    char c = text.charAt(at);
    return c == ','
        || c == '\n'
        || (isCloser(c) && (c != ')' || place == Place.KEYWORD || closers.indexOf(")") >= 0))
        || text.startsWith("/*", at);
  }

  private String quoted(Place place) throws Unreadable {
    Quotes quotes = new Quotes(text, at, place, closers);
    String value = quotes.read();
    at = quotes.end();
    cut |= quotes.cut();
    return value;
  }
}
