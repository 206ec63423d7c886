package dev.webexplorer.agent.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Cuts text into sentences; a line's end ends a sentence too. */
public final class Sentences {
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "c", "ca", "st", "dr", "mr", "mrs", "ms", "no", "vs", "jr", "sr", "prof", "gen", "col",
          "lt", "capt", "rev", "fl", "b", "d", "r", "e.g", "i.e", "u.s", "approx", "vol", "pp",
          "p");

  private Sentences() {}

  /** Offsets: {@code start} inclusive, {@code end} exclusive. */
  public record Bounds(int start, int end) {}

  public static List<Bounds> of(String text) {
    List<Bounds> found = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || ((c == '.' || c == '!' || c == '?') && ends(text, start, i))) {
        int end = c == '\n' ? i : closing(text, i + 1);
        add(text, start, end, found);
        start = end;
        i = Math.max(i, end - 1);
      }
    }
    add(text, start, text.length(), found);
    return found;
  }

  private static int closing(String text, int at) {
    int end = at;
    while (end < text.length() && "\"'”’)]".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    return end;
  }

  private static boolean ends(String text, int start, int dot) {
    int next = closing(text, dot + 1);
    if (next < text.length() && !Character.isWhitespace(text.charAt(next))) {
      return false;
    }
    while (next < text.length() && text.charAt(next) == ' ') {
      next++;
    }
    if (next < text.length() && Character.isLowerCase(text.charAt(next))) {
      return false;
    }
    int word = dot;
    while (word > start
        && !Character.isWhitespace(text.charAt(word - 1))
        && text.charAt(word - 1) != '(') {
      word--;
    }
    String last = text.substring(word, dot);
    boolean initial = last.length() == 1 && Character.isUpperCase(last.charAt(0));
    return text.charAt(dot) != '.'
        || !(initial || ABBREVIATIONS.contains(last.toLowerCase(Locale.ROOT)));
  }

  private static void add(String text, int start, int end, List<Bounds> found) {
    int from = start;
    int to = end;
    while (from < to && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    if (to > from) {
      found.add(new Bounds(from, to));
    }
  }
}
