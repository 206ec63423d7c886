package dev.webexplorer.agent.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A tag of the protocol in an output.
 *
 * @param name in lower case
 * @param opens false for an end tag
 * @param start where its bracket opens
 * @param end after its closing bracket
 */
record Tag(Kind kind, String name, boolean opens, int start, int end) {
  private static final int LONGEST = 64;

  enum Kind {
    THINKING,
    CALL,
    RESPONSE,
    ANSWER
  }

  /** Returns the tags with those names in their order; each is looked at once. */
  static List<Tag> in(String text, Map<String, Kind> names) {
    List<Tag> tags = new ArrayList<>();
    int at = text.indexOf('<');
    while (at >= 0) {
      Optional<Tag> tag = at(text, at, names);
      tag.ifPresent(tags::add);
      at = text.indexOf('<', tag.map(Tag::end).orElse(at + 1));
    }
    return tags;
  }

  private static Optional<Tag> at(String text, int start, Map<String, Kind> names) {
    boolean opens = start + 1 >= text.length() || text.charAt(start + 1) != '/';
    int from = start + (opens ? 1 : 2);
    int limit = Math.min(text.length(), from + LONGEST);
    int end = from;
    while (end < limit && Blanks.isWord(text.charAt(end))) {
      end++;
    }
    int close = end;
    while (close < limit && text.charAt(close) == ' ') {
      close++;
    }
    if (close >= limit || text.charAt(close) != '>') {
      return Optional.empty();
    }
    String name = text.substring(from, end).toLowerCase(Locale.ROOT);
    int after = close + 1;
    return Optional.ofNullable(names.get(name))
        .map(kind -> new Tag(kind, name, opens, start, after));
  }

  boolean isOpen(Kind of) {
    return opens && kind == of;
  }

  boolean isClose(Kind of) {
    return !opens && kind == of;
  }
}
