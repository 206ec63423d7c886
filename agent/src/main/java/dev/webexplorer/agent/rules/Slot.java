package dev.webexplorer.agent.rules;

import dev.webexplorer.agent.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a constraint that stand for the answer ("this city"), and the words next to them.
 *
 * @param start offset of the slot; equal to {@code end} when there is none
 * @param before at most three words before it, the nearest first, in lower case
 * @param after at most three words after it, the nearest first
 */
record Slot(int start, int end, List<String> before, List<String> after) {
  private static final int REACH = 3;
  private static final Pattern THIS =
      Pattern.compile("\\b(?:[Tt]his|[Tt]hese) (?:\\p{Ll}+)|\\b(?:[Ii]t|[Hh]e|[Ss]he|[Tt]hey)\\b");

  static Slot find(String text, Kind kind) {
    Matcher exact = naming(text, kind);
    if (exact.find()) {
      return at(text, exact.start(), exact.end());
    }
    Matcher any = THIS.matcher(text);
    return any.find() ? at(text, any.start(), any.end()) : new Slot(0, 0, List.of(), List.of());
  }

  /** Returns whether the text speaks of "this" and the kind's noun. */
  static boolean names(String text, Kind kind) {
    return naming(text, kind).find();
  }

  private static Matcher naming(String text, Kind kind) {
    String noun = kind.noun().isEmpty() ? "(?!)" : Pattern.quote(kind.noun());
    return Pattern.compile("\\b(?:[Tt]his|[Tt]hese|[Tt]he) " + noun + "\\b").matcher(text);
  }

  static Slot at(String text, int start, int end) {
    List<String> before = new ArrayList<>();
    for (Token token : Token.of(text.substring(Math.max(0, start - 60), start)).reversed()) {
      if (before.size() < REACH) {
        before.add(token.lower());
      }
    }
    List<String> after = new ArrayList<>();
    for (Token token : Token.of(text.substring(end, Math.min(text.length(), end + 60)))) {
      if (after.size() < REACH) {
        after.add(token.lower());
      }
    }
    return new Slot(start, end, before, after);
  }

  boolean holds(Token token) {
    return token.start() >= start && token.end() <= end;
  }
}
