package dev.webexplorer.datasets.select;

import java.util.Locale;
import java.util.regex.Pattern;

/** What an answer looks like. In files: the name in lower case. */
public enum AnswerKind {
  YEAR,
  DATE,
  NUMBER,
  NAME,
  PHRASE;

  private static final String MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*";
  private static final Pattern YEARS = Pattern.compile("(?:1\\d|20)\\d\\d(?:\\s*年)?");
  private static final Pattern DATES =
      Pattern.compile(
          "(?i)(?=.*\\d)(?=.*\\b%s\\b).*|\\d{4}-\\d\\d(?:-\\d\\d)?|.*\\d+\\s*月.*".formatted(MONTH));
  private static final Pattern NUMBERS = Pattern.compile("[^\\p{L}]*\\d[^\\p{L}]*(?:\\p{L}+\\W*)?");
  private static final Pattern SMALL = Pattern.compile("de|of|the|la|le|van|von|and|da|di|del");
  private static final int MOST_WORDS_OF_A_NAME = 6;

  /** Returns the kind that an answer looks like. */
  public static AnswerKind of(String answer) {
    String text = answer.strip();
    if (YEARS.matcher(text).matches()) {
      return YEAR;
    }
    if (DATES.matcher(text).matches()) {
      return DATE;
    }
    if (NUMBERS.matcher(text).matches()) {
      return NUMBER;
    }
    return nameLike(text) ? NAME : PHRASE;
  }

  /** In a script that has capitals, every word but small ones has one; else it is short. */
  private static boolean nameLike(String text) {
    String[] words = text.split("\\s+", -1);
    for (String word : words) {
      boolean small = !word.isEmpty() && Character.isLowerCase(word.codePointAt(0));
      if (small && !SMALL.matcher(word).matches()) {
        return false;
      }
    }
    return !text.isEmpty() && words.length <= MOST_WORDS_OF_A_NAME;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
