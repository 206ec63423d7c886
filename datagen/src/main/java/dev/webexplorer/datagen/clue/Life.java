package dev.webexplorer.datagen.clue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads when and where somebody was born and died from the parentheses after the name. */
final class Life {
  private static final String MONTH =
      "(?:January|February|March|April|May|June|July|August|September|October|November|December)";
  private static final String DATE =
      "(?:(?:" + MONTH + " \\d{1,2}, ?|\\d{1,2} " + MONTH + ",? |" + MONTH + " )?\\d{4})";
  private static final String PLACE =
      "\\p{Lu}[\\p{L}'’.-]+(?:,? (?:of |the )?\\p{Lu}[\\p{L}'’.-]+){0,3}";
  private static final String END =
      "(?:(?<place%1$s>"
          + PLACE
          + "), ?)?(?<date%1$s>"
          + DATE
          + ")(?:,? (?:in |at )?(?<after%1$s>"
          + PLACE
          + "))?";
  private static final Pattern NOTE = Pattern.compile("\\(\\s*([^()]*\\d{4}[^()]*)\\)");
  private static final Pattern BORN =
      Pattern.compile("(?:^|[;,] )(?:was )?born:?(?: on| in)? " + END.formatted("B") + "\\s*$");
  private static final Pattern SPAN =
      Pattern.compile(
          "(?:^|; |, )(?:born |b\\. )?"
              + END.formatted("B")
              + "\\s*[–—-]\\s*(?:died |Died |d\\. )?"
              + END.formatted("D")
              + "\\s*$");
  private static final Pattern NO_NAME =
      Pattern.compile(
          "^(?:He|She|The)\\b|\\b(?!(?:the|and|van|von|der|del|dos|bin|ibn|dze|née)\\b)\\p{Ll}{3,}");

  private Life() {}

  /**
   * Returns predicates: "was born on 2 June 1904", "died in 1989 in Wolfenbüttel".
   *
   * @param subject what stands before the sentence's verb, without parentheses
   */
  static List<String> predicates(String quote, String subject) {
    List<String> found = new ArrayList<>();
    Matcher note = NOTE.matcher(quote);
    if (!note.find() || !isName(quote.substring(0, note.start()).strip(), subject)) {
      return found;
    }
    String said = note.group(1).replaceAll("\\s+", " ").strip();
    Matcher span = SPAN.matcher(said);
    if (span.find()) {
      found.add(predicate("was born", span, "B"));
      found.add(predicate("died", span, "D"));
      return found;
    }
    Matcher born = BORN.matcher(said);
    if (born.find()) {
      found.add(predicate("was born", born, "B"));
    }
    return found;
  }

  /** In "Heisler, son of Luther (1855–1916), was" the dates are another's. */
  private static boolean isName(String before, String subject) {
    return before.length() <= subject.length()
        && before.length() > 2
        && !NO_NAME.matcher(before).find();
  }

  private static String predicate(String verb, Matcher match, String which) {
    String date = match.group("date" + which);
    boolean day = date.matches(".*\\d{1,2},? .*\\d{4}|\\d{1,2} .*");
    String before = match.group("place" + which);
    String after = match.group("after" + which);
    String place = before != null ? before : after;
    return verb + (place == null ? "" : " in " + place) + (day ? " on " : " in ") + date;
  }
}
