package dev.webexplorer.bench.evolution;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * What a clue asks of the answer, as far as facts tell: a relation between two terms.
 *
 * @param value that it is told with, in the clue's words
 * @param amount that it is told with, roughly
 * @param time that the clue tells of
 */
record Condition(
    Term subject,
    String relation,
    Term object,
    Optional<String> value,
    OptionalDouble amount,
    Optional<Span> time) {

  /** Who stands in a place of a relation. */
  sealed interface Term {

    /** The answer. */
    record Answer() implements Term {}

    /** One that the clue names in full. */
    record Named(String title) implements Term {}

    /** One of whom the clue gives the last name only. */
    record Surname(String name) implements Term {}

    /**
     * One that the clue describes; the same one wherever its key stands.
     *
     * @param nouns by which the clue may call it
     */
    record Somebody(String key, boolean person, Set<String> nouns) implements Term {}

    /** Nobody: a plain value. */
    record Nothing() implements Term {}
  }

  private static final String ANSWER = "";

  /** Returns whether all conditions hold at once when that is the answer. */
  static boolean hold(List<Condition> conditions, String answer, Truth truth) {
    Map<String, String> bound = new HashMap<>();
    bound.put(ANSWER, answer);
    return hold(conditions, 0, bound, truth);
  }

  private static boolean hold(
      List<Condition> conditions, int next, Map<String, String> bound, Truth truth) {
    if (next == conditions.size()) {
      return true;
    }
    Condition condition = conditions.get(next);
    for (Truth.Known fact : truth.of(condition.relation())) {
      if (condition.details(fact)) {
        Map<String, String> then = new HashMap<>(bound);
        if (fits(condition.subject(), fact.subject(), then, truth)
            && fits(condition.object(), fact.object(), then, truth)
            && hold(conditions, next + 1, then, truth)) {
          return true;
        }
      }
    }
    return false;
  }

  /** A date that is nowhere told may be any. */
  private boolean details(Truth.Known fact) {
    boolean said = value.isEmpty() || fact.values().contains(value.get());
    boolean then =
        time.isEmpty()
            || fact.dates().isEmpty()
            || fact.dates().stream().anyMatch(date -> date.meets(time.get()));
    boolean much =
        amount.isEmpty()
            || fact.values().stream()
                .anyMatch(told -> Amount.near(amount.getAsDouble(), Amount.of(told).orElse(0)));
    return said && much && then;
  }

  private static boolean fits(Term term, String entity, Map<String, String> bound, Truth truth) {
    return switch (term) {
      case Term.Answer _ -> entity.equals(bound.get(ANSWER));
      case Term.Named(String title) -> entity.equals(title);
      case Term.Surname(String name) -> name.equals(Names.last(entity));
      case Term.Nothing _ -> entity.isEmpty();
      case Term.Somebody(String key, boolean person, Set<String> nouns) ->
          !entity.isEmpty()
              && truth.isPerson(entity) == person
              && truth.called(entity, nouns)
              && entity.equals(bound.computeIfAbsent(key, _ -> entity));
    };
  }
}
