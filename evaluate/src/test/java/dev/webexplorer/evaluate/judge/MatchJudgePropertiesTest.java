package dev.webexplorer.evaluate.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.webexplorer.evaluate.Judge.Item;
import dev.webexplorer.evaluate.Verdict;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;

class MatchJudgePropertiesTest {
  private static final MatchJudge JUDGE = new MatchJudge();
  private static final List<String> MONTH_FIRST =
      List.of("MMMM d, uuuu", "MMM d, uuuu", "MMM. d uuuu", "EEEE, MMMM d, uuuu");
  private static final List<String> DAY_FIRST =
      List.of("d MMMM uuuu", "dd MMM uuuu", "d 'of' MMMM, uuuu", "uuuu-MM-dd", "d.M.uuuu");

  private static Verdict judge(String gold, String response) {
    return JUDGE.judge(new Item("", gold, List.of()), response);
  }

  private static boolean correct(String gold, String response) {
    return judge(gold, response) instanceof Verdict.Correct;
  }

  @Property
  void anyText_equalsItself(@ForAll @StringLength(min = 1, max = 40) String text) {
    Assume.that(!(judge(text, text) instanceof Verdict.Unjudged));
    assertThat(judge(text, text)).isInstanceOf(Verdict.Correct.class);
  }

  @Property
  void case_doesNotMatter(@ForAll("answers") String text) {
    assertThat(correct(text, text.toUpperCase(Locale.ROOT))).isTrue();
    assertThat(correct(text, text.toLowerCase(Locale.ROOT))).isTrue();
    assertThat(correct(text.toUpperCase(Locale.ROOT), text)).isTrue();
  }

  @Property
  void agreement_isSymmetric(@ForAll("answers") String one, @ForAll("answers") String other) {
    assertThat(Form.agreement(Form.of(one), Form.of(other)).isPresent())
        .isEqualTo(Form.agreement(Form.of(other), Form.of(one)).isPresent());
  }

  @Property
  void aliases_neverTakeAMatchAway(
      @ForAll("answers") String text, @ForAll("answers") String alias) {
    Item item = new Item("", text, List.of(alias));
    assertThat(JUDGE.judge(item, text)).isInstanceOf(Verdict.Correct.class);
    assertThat(JUDGE.judge(item, alias)).isInstanceOf(Verdict.Correct.class);
  }

  @Property
  void anyResponse_hasAVerdictOfOneLine(
      @ForAll("answers") String gold, @ForAll @StringLength(max = 300) String response) {
    String reason = judge(gold, response).reason();
    assertThat(reason).isNotBlank().doesNotContain("\n", "\r");
    assertThat(reason.length()).isLessThan(200);
  }

  @Property
  void spellingsOfANumber_areEqual(@ForAll @LongRange(max = 2_000_000_000L) long number) {
    String digits = Long.toString(number);
    assertThat(
            List.of(String.format(Locale.ROOT, "%,d", number), digits + ".0", digits + " people"))
        .allSatisfy(text -> assertThat(judge(digits, text)).isInstanceOf(Verdict.Correct.class));
    assertThat(correct(digits, Long.toString(number + 1))).isFalse();
    assertThat(correct(digits, "-" + digits)).isEqualTo(number == 0);
  }

  @Property
  void numbersInWords_areEqualToDigits(@ForAll @LongRange(max = 999_999_999L) long number) {
    assertThat(judge(Long.toString(number), words(number))).isInstanceOf(Verdict.Correct.class);
  }

  @Property
  void spellingsOfADate_areEqual(@ForAll("dates") LocalDate date) {
    String iso = date.toString();
    for (List<String> patterns : List.of(MONTH_FIRST, DAY_FIRST)) {
      for (String pattern : patterns) {
        String text = DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(date);
        assertThat(judge(iso, text)).as(text).isInstanceOf(Verdict.Correct.class);
        assertThat(correct(date.plusDays(1).toString(), text)).as(text).isFalse();
        assertThat(correct(date.plusYears(1).toString(), text)).as(text).isFalse();
      }
    }
  }

  @Example
  void hostileLength_isAnsweredAtOnce() {
    assertThat(judge("Paris", "<answer>".repeat(200_000))).isInstanceOf(Verdict.Wrong.class);
    assertThat(judge("Paris", "1,".repeat(500_000)).reason()).startsWith("too long");
    assertThat(judge("Paris", "\\boxed{".repeat(200_000) + "Paris}"))
        .isInstanceOf(Verdict.Correct.class);
  }

  @Provide
  Arbitrary<String> answers() {
    Arbitrary<String> letters =
        Arbitraries.strings()
            .withChars("abcXYZéßØłIiıİΣσςж")
            .withChars('0', '9')
            .withChars(" .,-'()&")
            .ofMinLength(1)
            .ofMaxLength(14)
            .filter(text -> text.chars().anyMatch(Character::isLetterOrDigit));
    Arbitrary<String> known =
        Arbitraries.of(
            "Paris",
            "Paris, France",
            "Paris, Texas",
            "Mercury (planet)",
            "Mercury",
            "WHO",
            "Curie, Marie",
            "Marie Curie",
            "twelve",
            "12",
            "1,234",
            "5 March 1994",
            "1994",
            "yes",
            "World War II",
            "Henry VIII",
            "Sir Isaac Newton",
            "$5 million",
            "15%",
            "St. Louis");
    return Arbitraries.oneOf(letters, known);
  }

  @Provide
  Arbitrary<LocalDate> dates() {
    return Combinators.combine(
            Arbitraries.integers().between(1000, 2100), Arbitraries.integers().between(1, 365))
        .as(LocalDate::ofYearDay);
  }

  /** A speller of its own, so that the judge's reading is checked against something else. */
  private static String words(long number) {
    if (number >= 1_000_000) {
      return words(number / 1_000_000) + " million" + rest(number % 1_000_000);
    }
    if (number >= 1000) {
      return words(number / 1000) + " thousand" + rest(number % 1000);
    }
    if (number >= 100) {
      return words(number / 100) + " hundred" + rest(number % 100);
    }
    List<String> ones =
        List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen");
    if (number < 20) {
      return ones.get((int) number);
    }
    List<String> tens =
        List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
    String ten = tens.get((int) number / 10 - 2);
    return number % 10 == 0 ? ten : ten + "-" + ones.get((int) number % 10);
  }

  private static String rest(long number) {
    return number == 0 ? "" : (number < 100 ? " and " : " ") + words(number);
  }
}
