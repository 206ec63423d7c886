package dev.webexplorer.datasets.select;

import static org.assertj.core.api.Assertions.assertThat;

import dev.webexplorer.datasets.TestingAttempt;
import dev.webexplorer.datasets.select.Selection.Split;
import dev.webexplorer.datasets.select.Wanted.Balance;
import dev.webexplorer.datasets.select.Wanted.Prefer;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

class SelectionTest {
  private static QuestionTraits question(String id, String... origins) {
    return new QuestionTraits(
        id, "a.example", AnswerKind.NAME, List.of(origins), 5, OptionalDouble.empty());
  }

  private static QuestionTraits ofDomain(String id, String domain) {
    return new QuestionTraits(id, domain, AnswerKind.NAME, List.of(), 5, OptionalDouble.empty());
  }

  private static AttemptTraits attempt(String qaId, int number, boolean correct, int... steps) {
    return new AttemptTraits(
        qaId + "-" + number,
        RoundId.of(qaId),
        Optional.of(correct),
        true,
        100 - number,
        IntStream.of(steps).boxed().collect(Collectors.toSet()));
  }

  private static Wanted wanted(int perQuestion, Prefer prefer, double test) {
    return new Wanted(
        true, false, perQuestion, prefer, false, 0, 1, Set.of(), OptionalInt.empty(), test, 7);
  }

  private static Set<String> taken(Selection selection, List<AttemptTraits> attempts) {
    return attempts.stream()
        .filter(each -> selection.ofAttempt(each.id(), each.question()).isPresent())
        .map(AttemptTraits::id)
        .collect(Collectors.toSet());
  }

  @Property
  void noOriginIsOnBothSidesAndTheShareIsNotPassed(
      @ForAll Random random, @ForAll @DoubleRange(min = 0, max = 0.9) double share) {
    List<QuestionTraits> questions =
        IntStream.range(0, 40)
            .mapToObj(
                i -> question("q" + i, "seed " + random.nextInt(30), "page " + random.nextInt(90)))
            .toList();
    Selection selection = new Selection(wanted(0, Prefer.FIRST, share), questions, List.of());

    Set<String> train = new HashSet<>();
    Set<String> test = new HashSet<>();
    int testing = 0;
    for (QuestionTraits each : questions) {
      boolean tests = selection.ofQuestion(each.id()).orElseThrow() == Split.TEST;
      (tests ? test : train).addAll(each.origins());
      testing += tests ? 1 : 0;
    }
    assertThat(test).doesNotContainAnyElementsOf(train);
    assertThat(testing).isLessThanOrEqualTo((int) Math.round(share * 40));
  }

  @Example
  void unrelatedQuestionsReachTheShare() {
    List<QuestionTraits> questions =
        IntStream.range(0, 50).mapToObj(i -> question("q" + i, "page " + i)).toList();
    Selection selection = new Selection(wanted(0, Prefer.FIRST, 0.2), questions, List.of());
    assertThat(questions)
        .filteredOn(each -> selection.ofQuestion(each.id()).orElseThrow() == Split.TEST)
        .hasSize(10);
  }

  @Example
  void chainOfSharedPagesStaysTogether() {
    List<QuestionTraits> questions =
        List.of(
            question("a", "page 1"), question("b", "page 1", "page 2"), question("c", "page 2"));
    Selection selection = new Selection(wanted(0, Prefer.FIRST, 0.67), questions, List.of());
    assertThat(questions)
        .allMatch(each -> selection.ofQuestion(each.id()).orElseThrow() == Split.TRAIN);
  }

  @Example
  void wrongAndUnjudgedAttemptsAreRejectedWithTheirReason() {
    AttemptTraits unjudged =
        new AttemptTraits("a-2", RoundId.of("a"), Optional.empty(), true, 1, Set.of());
    List<AttemptTraits> attempts =
        List.of(
            attempt("a", 0, true),
            attempt("a", 1, false),
            unjudged,
            attempt("a.r3", 0, true),
            attempt("elsewhere", 0, true));
    Selection selection =
        new Selection(wanted(0, Prefer.FIRST, 0), List.of(question("a")), attempts);

    assertThat(taken(selection, attempts)).containsExactly("a-0");
    assertThat(selection.leftOut())
        .isEqualTo(
            Map.of(
                "wrong", 1L,
                "not judged", 1L,
                "at an earlier round", 1L,
                "at a question that is not here", 1L));
  }

  @Example
  void someAttemptsAreFirstShortestOrDiverse() {
    List<AttemptTraits> attempts =
        List.of(
            attempt("a", 0, true, 9, 8),
            attempt("a", 1, true, 1, 2, 3),
            attempt("a", 2, true, 1, 2, 4),
            attempt("a", 3, true, 1, 2));
    Function<Prefer, Set<String>> two =
        prefer ->
            taken(new Selection(wanted(2, prefer, 0), List.of(question("a")), attempts), attempts);

    assertThat(two.apply(Prefer.FIRST)).containsExactlyInAnyOrder("a-0", "a-1");
    assertThat(two.apply(Prefer.SHORTEST)).containsExactlyInAnyOrder("a-3", "a-2");
    assertThat(two.apply(Prefer.DIVERSE)).containsExactlyInAnyOrder("a-3", "a-0");
  }

  @Example
  void questionsAreChosenByWhatWasSolvedHere() {
    List<AttemptTraits> attempts =
        List.of(
            attempt("always", 0, true),
            attempt("half", 0, true),
            attempt("half", 1, false),
            attempt("never", 0, false));
    List<QuestionTraits> questions =
        List.of(question("always"), question("half"), question("never"), question("unknown"));
    Wanted hard =
        new Wanted(
            true, false, 0, Prefer.FIRST, false, 0.1, 0.6, Set.of(), OptionalInt.empty(), 0, 7);
    Selection selection = new Selection(hard, questions, attempts);

    assertThat(questions)
        .filteredOn(each -> selection.ofQuestion(each.id()).isPresent())
        .extracting(QuestionTraits::id)
        .containsExactly("half");
    assertThat(questions.stream().map(each -> Band.of(selection.solveRate(each))))
        .containsExactly(Band.ALWAYS, Band.MEDIUM, Band.NEVER, Band.UNKNOWN);
    assertThat(taken(selection, attempts)).containsExactly("half-0");
  }

  @Property(tries = 50)
  void balanceTakesEvenlyAndTheSameAgain(@ForAll long seed) {
    List<QuestionTraits> questions =
        IntStream.range(0, 100)
            .mapToObj(i -> ofDomain("q" + i, i < 80 ? "big" : i < 95 ? "small" : "tiny"))
            .toList();
    Wanted wanted =
        new Wanted(
            true,
            false,
            0,
            Prefer.FIRST,
            false,
            0,
            1,
            Set.of(Balance.DOMAIN),
            OptionalInt.of(30),
            0,
            seed);
    Function<Wanted, List<QuestionTraits>> choose =
        w -> {
          Selection selection = new Selection(w, questions, List.of());
          return questions.stream()
              .filter(each -> selection.ofQuestion(each.id()).isPresent())
              .toList();
        };
    List<QuestionTraits> chosen = choose.apply(wanted);

    assertThat(
            chosen.stream()
                .collect(Collectors.groupingBy(QuestionTraits::domain, Collectors.counting())))
        .hasSize(3)
        .containsEntry("tiny", 5L)
        .allSatisfy((domain, count) -> assertThat(count).isBetween(5L, 13L));
    assertThat(choose.apply(wanted)).isEqualTo(chosen).hasSize(30);
  }

  @Example
  void answersAreOfAKind() {
    assertThat(
            List.of(
                    "1876",
                    "20 June 1787",
                    "2004-05",
                    "256 metres",
                    "1,266",
                    "Port of Spain",
                    "the first half of it all",
                    "百度",
                    "1998年3月")
                .stream()
                .map(AnswerKind::of))
        .containsExactly(
            AnswerKind.YEAR,
            AnswerKind.DATE,
            AnswerKind.DATE,
            AnswerKind.NUMBER,
            AnswerKind.NUMBER,
            AnswerKind.NAME,
            AnswerKind.PHRASE,
            AnswerKind.NAME,
            AnswerKind.DATE);
  }

  @Example
  void traitsOfAnAttemptAreItsCallsAndLength() {
    AttemptTraits traits =
        AttemptTraits.of(new TestingAttempt("q.r2", 1).search("", "x", "y").answer("Rome", true));
    assertThat(traits.question()).isEqualTo(new RoundId("q", OptionalInt.of(2)));
    assertThat(traits.steps()).hasSize(2);
    assertThat(traits.correct()).hasValue(true);
    assertThat(traits.length()).isGreaterThan(50);
  }
}
