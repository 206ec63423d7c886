package dev.webexplorer.datasets.select;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which question, in which round, was asked; in {@code qa_id} as {@code q-3f2a}, the question as it
 * stands, or {@code q-3f2a.r5}.
 *
 * @param round empty: the last
 */
public record RoundId(String question, OptionalInt round) {
  private static final Pattern ROUND = Pattern.compile("(.+)\\.r(\\d{1,6})");

  /** Reads a {@code qa_id}. */
  public static RoundId of(String qaId) {
    Matcher matcher = ROUND.matcher(qaId);
    return matcher.matches()
        ? new RoundId(matcher.group(1), OptionalInt.of(Integer.parseInt(matcher.group(2))))
        : new RoundId(qaId, OptionalInt.empty());
  }

  @Override
  public String toString() {
    return round.isPresent() ? question + ".r" + round.getAsInt() : question;
  }
}
