package dev.webexplorer.evaluate.judge;

import dev.webexplorer.evaluate.Judge;
import dev.webexplorer.evaluate.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Calls a response correct when it equals the answer or one of its aliases: as text (Unicode form,
 * case, diacritics, articles, punctuation and spacing aside), as a number ({@code 1,234}, {@code
 * twelve}, {@code 1.2 million}) or as a date. A qualifier that only one of the two has is set
 * aside: {@code Mercury (planet)}, {@code Paris, France}. A short sentence matches only when the
 * answer stands in it as whole words and no other candidate is offered. Yes and no are never found
 * inside a sentence. Immutable; costs no call.
 */
public final class MatchJudge implements Judge {
  public static final String NAME = "match";

  private static final Pattern YES_OR_NO =
      Pattern.compile("(?is)^(yes|no)\\b\\s*(?:[,.;:!–—-](?!\\s*\\d)(.*))?$");
  private static final int LONGEST = 5000;
  private static final int SHOWN = 80;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Verdict judge(Item item, String response) {
    if (blank(item.answer())) {
      return new Verdict.Unjudged("the question has no answer to compare with");
    }
    if (blank(response)) {
      return new Verdict.Wrong("no answer");
    }
    List<String> golds = new ArrayList<>();
    golds.add(item.answer());
    item.aliases().stream().filter(alias -> !blank(alias)).forEach(golds::add);
    String answer = AnswerText.of(response);
    if (answer.length() > LONGEST) {
      return new Verdict.Wrong("too long for an answer: " + answer.length() + " characters");
    }
    // an answer may begin with "Answer:" itself
    String whole = response.length() > LONGEST ? answer : AnswerText.unwrapped(response);
    return equal(golds, answer)
        .or(() -> equal(golds, whole))
        .or(() -> equal(golds, AnswerText.withoutLead(answer)))
        .or(() -> yesOrNo(golds, answer))
        .or(() -> ambiguousDate(golds, answer))
        .orElseGet(() -> sentence(item, golds, answer));
  }

  private static boolean blank(String text) {
    return text.isBlank() || (text.length() < LONGEST && Folding.clean(text).isEmpty());
  }

  private static Optional<Verdict> equal(List<String> golds, String answer) {
    Set<Form> given = Form.of(answer);
    for (int i = 0; i < golds.size(); i++) {
      Optional<Form.Agreement> found =
          Form.agreement(Form.of(AnswerText.unwrapped(golds.get(i))), given);
      if (found.isPresent()) {
        String what = i == 0 ? "equals the answer" : "equals the alias \"" + golds.get(i) + "\"";
        String aside =
            found.get().qualified() ? ", \"" + found.get().qualifier() + "\" set aside" : "";
        return Optional.of(new Verdict.Correct(shown(what + aside)));
      }
    }
    return Optional.empty();
  }

  private static Optional<Verdict> yesOrNo(List<String> golds, String answer) {
    String gold = Folding.fold(golds.getFirst().strip());
    if (!gold.equals("yes") && !gold.equals("no")) {
      return Optional.empty();
    }
    var match = YES_OR_NO.matcher(answer);
    boolean opens = match.matches() && match.group(1).toLowerCase(Locale.ROOT).equals(gold);
    return Optional.of(
        opens
            ? new Verdict.Correct("begins with " + gold)
            : new Verdict.Wrong(shown("does not say " + gold + ": " + answer)));
  }

  private static Optional<Verdict> ambiguousDate(List<String> golds, String answer) {
    List<CalendarDate> readings = CalendarDate.whole(Folding.fold(Folding.clean(answer)));
    if (readings.size() < 2) {
      return Optional.empty();
    }
    List<CalendarDate> gold = CalendarDate.whole(Folding.fold(Folding.clean(golds.getFirst())));
    return gold.size() == 1 && readings.contains(gold.getFirst())
        ? Optional.of(
            new Verdict.Unjudged(shown(answer + " may be day/month or month/day; one is right")))
        : Optional.empty();
  }

  private static Verdict sentence(Item item, List<String> golds, String answer) {
    Sentence sentence = new Sentence(answer, item.question());
    String objection = "";
    for (String gold : golds) {
      Optional<String> found = sentence.objection(AnswerText.unwrapped(gold));
      if (found.isEmpty()) {
        return new Verdict.Correct(shown("the sentence names only \"" + gold + "\""));
      }
      objection = objection.isEmpty() ? found.get() : objection;
    }
    return new Verdict.Wrong(shown(objection));
  }

  private static String shown(String reason) {
    String line = Folding.clean(reason);
    int end = line.offsetByCodePoints(0, Math.min(SHOWN, line.codePointCount(0, line.length())));
    return end < line.length() ? line.substring(0, end) + "…" : line;
  }
}
