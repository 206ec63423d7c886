package dev.webexplorer.agent.protocol;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/** Calls in the form of Python: {@code search(queries=['a'])}, alone or in a list. */
final class PythonCalls {
  private PythonCalls() {}

  /**
   * What was read.
   *
   * @param end where it ended
   * @param cut whether the text ended before the calls did
   */
  record Found(List<Written> calls, int end, boolean cut) {}

  /** Returns whether a name and an opening parenthesis stand there. */
  static boolean begins(String text, int at) {
    int end = Blanks.wordEnd(text, at);
    return end > at
        && end < text.length()
        && text.charAt(end) == '('
        && Character.isLetter(text.charAt(at));
  }

  /** Returns whether a list of such calls may begin there. */
  static boolean listBegins(String text, int at) {
    return text.charAt(at) == '[' && begins(text, Blanks.spaceAfter(text, at + 1));
  }

  /** Reads the call that begins there. */
  static Found call(String text, int at) throws Unreadable {
    int open = Blanks.wordEnd(text, at);
    LooseJson.Value arguments = LooseJson.arguments(text, open + 1);
    String raw = text.substring(at, arguments.end());
    Written call =
        new Written.Legible(
            text.substring(at, open), arguments.node(), raw, EnumSet.of(Repair.FORM));
    return new Found(List.of(call), arguments.end(), arguments.cut());
  }

  /** Reads the list of calls that begins there; nothing but calls may be in it. */
  static Found list(String text, int from) throws Unreadable {
    List<Written> calls = new ArrayList<>();
    int at = Blanks.spaceAfter(text, from + 1);
    while (at < text.length() && text.charAt(at) != ']') {
      if (!begins(text, at)) {
        throw new Unreadable("not every element of the list is a call");
      }
      Found found = call(text, at);
      calls.addAll(found.calls());
      at = Blanks.spaceAfter(text, found.end());
      if (at < text.length() && text.charAt(at) == ',') {
        at = Blanks.spaceAfter(text, at + 1);
      }
    }
    return new Found(calls, Math.min(text.length(), at + 1), at >= text.length());
  }
}
