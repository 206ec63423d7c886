package dev.webexplorer.evaluate.judge.official;

import dev.webexplorer.evaluate.Judge;
import dev.webexplorer.evaluate.Verdict;
import dev.webexplorer.evaluate.judge.AnswerText;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * GAIA's leaderboard scorer. A gold that is a number is compared as one, without {@code $}, {@code
 * %} and commas, exactly; one with a comma or semicolon part by part, as numbers or as text without
 * white space; any other as text without white space and ASCII punctuation. An answer that is no
 * number counts as infinite, as published. Costs no call.
 */
public final class GaiaJudge implements Judge {
  public static final String NAME = "gaia";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Verdict judge(Item item, String response) {
    String answer = AnswerText.marked(response);
    return item.answers().stream().anyMatch(gold -> equal(answer, gold))
        ? new Verdict.Correct("equals by GAIA's rule: as " + kind(item.answer()))
        : new Verdict.Wrong("differs by GAIA's rule: as " + kind(item.answer()));
  }

  private static String kind(String gold) {
    if (Python.number(gold).isPresent()) {
      return "a number";
    }
    return isList(gold) ? "a list" : "text";
  }

  /** Returns what the published scorer returns for an answer that was taken out already. */
  public static boolean equal(String answer, String gold) {
    OptionalDouble number = Python.number(gold);
    if (number.isPresent()) {
      return number(answer) == number.getAsDouble();
    }
    return isList(gold) ? listsEqual(answer, gold) : text(answer).equals(text(gold));
  }

  private static boolean isList(String gold) {
    return gold.contains(",") || gold.contains(";");
  }

  private static boolean listsEqual(String answer, String gold) {
    String[] given = answer.split("[,;]", -1);
    String[] wanted = gold.split("[,;]", -1);
    boolean equal = given.length == wanted.length;
    for (int i = 0; equal && i < wanted.length; i++) {
      OptionalDouble number = Python.number(wanted[i]);
      equal =
          number.isPresent()
              ? number(given[i]) == number.getAsDouble()
              : element(given[i]).equals(element(wanted[i]));
    }
    return equal;
  }

  private static double number(String text) {
    return Python.number(text.replaceAll("[$%,]", "")).orElse(Double.POSITIVE_INFINITY);
  }

  private static String element(String text) {
    return Python.withoutSpace(text).toLowerCase(Locale.ROOT);
  }

  private static String text(String text) {
    return Python.withoutPunctuation(element(text));
  }
}
