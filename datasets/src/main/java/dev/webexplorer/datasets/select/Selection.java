package dev.webexplorer.datasets.select;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * What was chosen. Questions are chosen first, by how often they were solved, and spread; then
 * attempts at them; and the questions are split.
 */
public final class Selection {
  private final Wanted wanted;
  private final Map<String, QuestionTraits> questions = new LinkedHashMap<>();
  private final Map<String, List<AttemptTraits>> attempts = new LinkedHashMap<>();
  private final Map<String, int[]> solved = new HashMap<>();
  private final Map<String, Split> sides = new HashMap<>();
  private final Set<String> taken = new HashSet<>();
  private final Map<String, Long> leftOut = new TreeMap<>();

  /** Two sides of a dataset. */
  public enum Split {
    TRAIN,
    TEST
  }

  /**
   * Chooses.
   *
   * @param all questions, of different ids
   */
  public Selection(Wanted wanted, List<QuestionTraits> all, List<AttemptTraits> attempts) {
    this.wanted = wanted;
    all.forEach(each -> questions.put(each.id(), each));
    attempts.forEach(this::sort);
    Random random = new Random(wanted.randomSeed());
    List<QuestionTraits> chosen = questions(all, random);
    Set<QuestionTraits> test = Splitting.test(chosen, wanted.test(), random);
    chosen.forEach(each -> sides.put(each.id(), test.contains(each) ? Split.TEST : Split.TRAIN));
    this.attempts.values().forEach(this::choose);
  }

  private void sort(AttemptTraits attempt) {
    QuestionTraits question = questions.get(attempt.question().question());
    if (question == null) {
      leaveOut("at a question that is not here");
      return;
    }
    boolean last = attempt.question().round().orElse(question.lastRound()) == question.lastRound();
    if (last && attempt.correct().isPresent()) {
      int[] counts = solved.computeIfAbsent(question.id(), _ -> new int[2]);
      counts[0] += attempt.correct().get() ? 1 : 0;
      counts[1]++;
    }
    if (last || wanted.allRounds()) {
      String asked = attempt.question().toString();
      attempts.computeIfAbsent(asked, _ -> new ArrayList<>()).add(attempt);
    } else {
      leaveOut("at an earlier round");
    }
  }

  private void leaveOut(String why) {
    leftOut.merge(why, 1L, Long::sum);
  }

  private List<QuestionTraits> questions(List<QuestionTraits> all, Random random) {
    List<Integer> fitting =
        IntStream.range(0, all.size()).filter(i -> fits(all.get(i))).boxed().toList();
    int most = wanted.questions().orElse(fitting.size());
    return Spreading.take(fitting, most, i -> group(all.get(i)), random).stream()
        .map(all::get)
        .toList();
  }

  /** Returns the share of the attempts here that were right, else what is known from before. */
  public OptionalDouble solveRate(QuestionTraits question) {
    int[] counts = solved.get(question.id());
    return counts == null
        ? question.solveRate()
        : OptionalDouble.of((double) counts[0] / counts[1]);
  }

  private boolean fits(QuestionTraits question) {
    OptionalDouble rate = solveRate(question);
    return !wanted.bySolveRate()
        || (rate.isPresent()
            && rate.getAsDouble() >= wanted.lowest()
            && rate.getAsDouble() <= wanted.highest());
  }

  private String group(QuestionTraits question) {
    List<String> parts = new ArrayList<>();
    for (Wanted.Balance by : Wanted.Balance.values()) {
      if (wanted.balance().contains(by)) {
        parts.add(
            switch (by) {
              case DOMAIN -> question.domain();
              case ANSWER -> question.answer().toString();
              case DIFFICULTY -> Band.of(solveRate(question)).toString();
            });
      }
    }
    return String.join("\n", parts);
  }

  private void choose(List<AttemptTraits> ofOne) {
    if (!sides.containsKey(ofOne.getFirst().question().question())) {
      ofOne.forEach(_ -> leaveOut("at a question that was not chosen"));
      return;
    }
    List<AttemptTraits> fitting = new ArrayList<>();
    for (AttemptTraits attempt : ofOne) {
      unfit(attempt).ifPresentOrElse(this::leaveOut, () -> fitting.add(attempt));
    }
    List<AttemptTraits> some = Rejection.take(fitting, wanted.perQuestion(), wanted.prefer());
    some.forEach(each -> taken.add(each.id()));
    for (int i = some.size(); i < fitting.size(); i++) {
      leaveOut("more than wanted of one question");
    }
  }

  private Optional<String> unfit(AttemptTraits attempt) {
    if (wanted.correct() && !attempt.correct().orElse(false)) {
      return Optional.of(attempt.correct().isPresent() ? "wrong" : "not judged");
    }
    return wanted.wellFormed() && !attempt.wellFormed()
        ? Optional.of("badly formed")
        : Optional.empty();
  }

  /** Returns the side that a question is on; empty when it was not chosen. */
  public Optional<Split> ofQuestion(String id) {
    return Optional.ofNullable(sides.get(id));
  }

  /** Returns the side that an attempt is on; empty when it was not chosen. */
  public Optional<Split> ofAttempt(String id, RoundId question) {
    return taken.contains(id) ? ofQuestion(question.question()) : Optional.empty();
  }

  /** Returns how many attempts were left out, by why. */
  public Map<String, Long> leftOut() {
    return Collections.unmodifiableMap(leftOut);
  }
}
