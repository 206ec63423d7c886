package dev.webexplorer.datagen.rules;

import dev.webexplorer.datagen.clue.Draft;
import dev.webexplorer.datagen.clue.Leaks;
import dev.webexplorer.datagen.facts.FactIndex;
import dev.webexplorer.datagen.facts.Kinds;
import dev.webexplorer.datasets.Operation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Evolves a question long to short. In each round the clue that the web's search finds most easily
 * is made vaguer or removed, and its ease is measured anew; a step after which the answer is not
 * the only page that fits, its name shows, or no search leads to any of the evidence, is taken back
 * and its reason counted.
 */
final class RuleEvolver {
  private static final int LEAST_CLUES = 2;
  private static final int KEPT_CLUES = 3;

  private final FactIndex facts;
  private final Salience salience;

  RuleEvolver(FactIndex facts, Salience salience) {
    this.facts = facts;
    this.salience = salience;
  }

  /**
   * A question after a round.
   *
   * @param operations what led here from the round before
   */
  record Stage(Sketch sketch, List<Operation> operations) {}

  /**
   * All rounds of a question.
   *
   * @param stages the first is round 0
   * @param undone steps that were taken back, by reason
   * @param hard whether neither the last round nor a single clue of it finds the answer first
   * @param hidden whether one search for the last round does not even show the answer in its place
   * @param easiest the clue of the last round that gives most away
   */
  record Evolution(
      List<Stage> stages,
      Map<String, Integer> undone,
      boolean hard,
      boolean hidden,
      Draft easiest) {}

  Evolution evolve(Sketch first, int rounds) {
    Work work = new Work(first);
    List<Stage> stages = new ArrayList<>();
    stages.add(new Stage(first, List.of()));
    for (int round = 1; round <= rounds; round++) {
      stages.add(new Stage(work.round(rounds - round + 1), work.takeOperations()));
    }
    Draft easiest = work.sketch.clues().get(work.bySalience().getFirst()).draft();
    return new Evolution(stages, Map.copyOf(work.undone), work.hard(), work.hidden(), easiest);
  }

  /** One question's evolution while it goes on. */
  private final class Work {
    private Sketch sketch;
    private final Leaks leaks;
    private final Uniqueness uniqueness = new Uniqueness(facts);
    private final Map<String, Salience.Ranks> ranks = new HashMap<>();
    private final Set<String> refused = new HashSet<>();
    private final Map<String, Integer> undone = new HashMap<>();
    private List<Operation> operations = new ArrayList<>();

    Work(Sketch first) {
      this.sketch = first;
      this.leaks = new Leaks(List.of(first.entity().title()));
    }

    List<Operation> takeOperations() {
      List<Operation> taken = operations;
      operations = new ArrayList<>();
      return taken;
    }

    /** Takes this round's share of the steps that are left. */
    Sketch round(int roundsLeft) {
      int surplus = Math.max(0, sketch.clues().size() - KEPT_CLUES);
      int removals = (surplus + roundsLeft - 1) / roundsLeft;
      for (int i = 0; i < removals; i++) {
        removeMostSalient();
      }
      int steps = (stepsLeft() + roundsLeft - 1) / roundsLeft;
      for (int i = 0; i < steps && vaguer(); i++) {}
      if (roundsLeft == 1) {
        harden();
      }
      return sketch;
    }

    private int stepsLeft() {
      return 1 + sketch.clues().stream().mapToInt(clue -> clue.draft().stepsLeft()).sum();
    }

    private Salience.Ranks ranks(Sketch.Numbered clue) {
      return ranks(sketch, clue);
    }

    private Salience.Ranks ranks(Sketch asked, Sketch.Numbered clue) {
      return ranks.computeIfAbsent(
          asked.text(clue),
          text -> salience.of(text, asked.answer(), ClueChoice.pages(clue.draft())));
    }

    private List<Integer> bySalience() {
      List<Integer> places = new ArrayList<>();
      for (int i = 0; i < sketch.clues().size(); i++) {
        places.add(i);
      }
      places.sort((one, other) ->
          Double.compare(
              ranks(sketch.clues().get(other)).ease(), ranks(sketch.clues().get(one)).ease()));
      return places;
    }

    private boolean removeMostSalient() {
      for (int place : bySalience()) {
        if (sketch.clues().size() > LEAST_CLUES && remove(place)) {
          return true;
        }
      }
      return false;
    }

    private boolean remove(int place) {
      Sketch.Numbered clue = sketch.clues().get(place);
      String text = sketch.text(clue);
      return accept(
          sketch.without(place),
          "remove " + clue.number() + " of " + sketch.clues().size(),
          new Operation(Operation.Kind.REMOVE, clue.number(), text, ""));
    }

    /** Takes one step on the most salient clue that can take one. */
    private boolean vaguer() {
      for (int place : bySalience()) {
        if (vaguer(place)) {
          return true;
        }
      }
      return callVaguer();
    }

    private boolean vaguer(int place) {
      Sketch.Numbered clue = sketch.clues().get(place);
      List<Draft.Step> steps = new ArrayList<>(clue.draft().steps());
      steps.sort(
          (one, other) -> Integer.compare(one.draft().stepsTaken(), other.draft().stepsTaken()));
      for (Draft.Step step : steps) {
        Operation operation =
            new Operation(step.operation(), clue.number(), step.before(), step.after());
        if (accept(sketch.with(place, step.draft()), step.draft().toString(), operation)) {
          return true;
        }
      }
      return false;
    }

    private boolean callVaguer() {
      Optional<String> noun = Kinds.vaguer(sketch.kind());
      return noun.isPresent()
          && accept(
              sketch.called(noun.get()),
              noun.get(),
              new Operation(Operation.Kind.GENERALIZE, -1, sketch.kind(), noun.get()));
    }

    private boolean accept(Sketch changed, String key, Operation operation) {
      if (refused.contains(key)) {
        return false;
      }
      Optional<String> reason = reason(changed);
      if (reason.isPresent()) {
        refused.add(key);
        undone.merge(reason.get(), 1, Integer::sum);
        return false;
      }
      sketch = changed;
      operations.add(operation);
      return true;
    }

    private Optional<String> reason(Sketch changed) {
      if (leaks.in(changed.question())) {
        return Optional.of("leak");
      }
      if (!findable(changed)) {
        return Optional.of("unfindable");
      }
      return uniqueness.holds(changed) ? Optional.empty() : Optional.of("ambiguous");
    }

    /** Whether some search of the question's own words leads to where a clue stands. */
    private boolean findable(Sketch asked) {
      return asked.clues().stream().anyMatch(clue -> ranks(asked, clue).source() > 0)
          || whole(asked).source() > 0;
    }

    /** Goes on with clues that give the answer away, alone or together: vaguer, then away. */
    private void harden() {
      boolean changed = true;
      while (changed && !(hard() && hidden())) {
        changed = false;
        boolean together = whole().told() || whole().shortcut();
        for (int place : bySalience()) {
          boolean easy = together || ranks(sketch.clues().get(place)).shortcut();
          if (!changed && easy) {
            changed = vaguer(place);
          }
        }
        changed = changed || removeTelling();
      }
    }

    /** Removes the clue without which the question tells least. */
    private boolean removeTelling() {
      if (sketch.clues().size() <= LEAST_CLUES) {
        return false;
      }
      List<Integer> places = bySalience();
      places.sort(Comparator.comparingDouble(place -> whole(sketch.without(place)).ease()));
      return places.stream().anyMatch(this::remove);
    }

    private Salience.Ranks whole() {
      return whole(sketch);
    }

    private Salience.Ranks whole(Sketch asked) {
      Set<Integer> sources = new HashSet<>();
      asked.clues().forEach(clue -> sources.addAll(ClueChoice.pages(clue.draft())));
      return ranks.computeIfAbsent(
          asked.question(), text -> salience.of(text, asked.answer(), sources));
    }

    boolean hidden() {
      return !whole().told();
    }

    boolean hard() {
      return !whole().given() && sketch.clues().stream().noneMatch(c -> ranks(c).shortcut());
    }
  }
}
