package dev.webexplorer.bench.evolution;

import dev.webexplorer.bench.evolution.Condition.Term;
import dev.webexplorer.browser.world.WorldFact;
import dev.webexplorer.datasets.Evidence;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * A clue as it reads, beside the facts that its quotes tell. A fact is taken to be stated when the
 * clue still shows its value, its time, or the name of the other one that it is about; what the
 * clue no longer shows constrains nobody, so that rather too many are found that would fit than too
 * few. Read closely, one that is merely called by a noun is shown as well.
 *
 * @param facts of all its quotes
 * @param closely whether nouns count
 */
record ClueTruth(String text, String answer, List<WorldFact> facts, Truth truth, boolean closely) {

  static ClueTruth of(
      String text, String answer, List<Evidence> evidence, Truth truth, boolean closely) {
    List<WorldFact> facts = new ArrayList<>();
    for (Evidence each : evidence) {
      facts.addAll(truth.told(each.title(), each.quote()));
    }
    return new ClueTruth(text, answer, facts, truth, closely);
  }

  /** Returns what the clue asks. */
  List<Condition> conditions() {
    Set<Condition> conditions = new LinkedHashSet<>();
    long ties = facts.stream().filter(this::tie).filter(this::ofAnswer).distinct().count();
    for (WorldFact fact : facts) {
      Term subject = term(fact.subject());
      Term object = fact.object().isEmpty() ? new Term.Nothing() : term(fact.object());
      Optional<String> value =
          Optional.of(fact.value()).filter(v -> !v.isEmpty() && Names.said(text, v));
      OptionalDouble amount = amount(fact, value);
      Optional<Span> time = time(fact);
      boolean named = shown(subject) || shown(object);
      boolean stated =
          value.isPresent()
              || amount.isPresent()
              || time.isPresent()
              || (tie(fact) && (named || only(fact, ties)));
      if (stated) {
        conditions.add(new Condition(subject, fact.relation(), object, value, amount, time));
      }
    }
    return linked(conditions);
  }

  private OptionalDouble amount(WorldFact fact, Optional<String> value) {
    OptionalDouble exact = Amount.of(fact.value());
    return value.isPresent() || exact.isEmpty()
        ? OptionalDouble.empty()
        : Amount.told(text, exact.getAsDouble());
  }

  private boolean only(WorldFact fact, long ties) {
    return ofAnswer(fact) && ties == 1;
  }

  private boolean tie(WorldFact fact) {
    return !fact.object().isEmpty();
  }

  private boolean ofAnswer(WorldFact fact) {
    return fact.subject().equals(answer) || fact.object().equals(answer);
  }

  private boolean shown(Term term) {
    return switch (term) {
      case Term.Named _, Term.Surname _ -> true;
      case Term.Somebody somebody -> closely && !somebody.nouns().isEmpty();
      case Term.Answer _, Term.Nothing _ -> false;
    };
  }

  /** Those that tell of the answer first; then those of whom these tell. */
  private static List<Condition> linked(Set<Condition> all) {
    List<Condition> ordered = new ArrayList<>();
    all.stream().filter(c -> ofAnswer(c)).forEach(ordered::add);
    all.stream().filter(c -> !ofAnswer(c)).forEach(ordered::add);
    return ordered;
  }

  private static boolean ofAnswer(Condition condition) {
    return condition.subject() instanceof Term.Answer || condition.object() instanceof Term.Answer;
  }

  private Term term(String title) {
    if (title.equals(answer)) {
      return new Term.Answer();
    }
    if (Names.in(text, Names.plain(title))) {
      return new Term.Named(title);
    }
    return Names.in(text, Names.last(title)) && truth.isPerson(title)
        ? new Term.Surname(Names.last(title))
        : new Term.Somebody(title, truth.isPerson(title), truth.words(text, title));
  }

  /** The narrowest time of the clue that the fact's date lies in. */
  private Optional<Span> time(WorldFact fact) {
    if (fact.date().isEmpty()) {
      return Optional.empty();
    }
    Span date = Span.of(fact.date());
    return Span.in(text).stream()
        .filter(span -> span.contains(date))
        .reduce((one, other) -> one.contains(other) ? other : one);
  }

  /** Returns what in the clue its evidence does not bear out; empty when all of it is. */
  Optional<String> unsupported(List<Evidence> evidence) {
    if (facts.isEmpty()) {
      return Optional.of("no fact is told in the quote");
    }
    if (facts.stream().noneMatch(fact -> ofAnswer(fact))) {
      return Optional.of("no fact of the quotes is about the answer");
    }
    for (Span time : Span.in(text)) {
      boolean borne =
          facts.stream().anyMatch(f -> !f.date().isEmpty() && time.contains(Span.of(f.date())));
      boolean quoted =
          evidence.stream().anyMatch(e -> Span.in(e.quote()).stream().anyMatch(time::contains));
      if (!borne && !quoted) {
        return Optional.of("a time of the clue is no fact's");
      }
    }
    return truth.titles().stream()
        .filter(title -> Names.in(text, Names.plain(title)) && title.contains(" "))
        .filter(title -> !borneOut(title, evidence))
        .findFirst()
        .map(title -> "it names " + title + ", and its evidence does not");
  }

  private boolean borneOut(String title, List<Evidence> evidence) {
    String name = Names.plain(title);
    return facts.stream().anyMatch(f -> f.subject().equals(title) || f.object().equals(title))
        || evidence.stream().anyMatch(e -> Names.in(e.quote() + " " + e.title(), name));
  }
}
