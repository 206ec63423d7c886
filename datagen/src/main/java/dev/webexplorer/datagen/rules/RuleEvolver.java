package dev.webexplorer.datagen.rules;

import dev.webexplorer.browser.Corpus;
import dev.webexplorer.datagen.Evolution;
import dev.webexplorer.datagen.Evolver;
import dev.webexplorer.datagen.Evolving;
import dev.webexplorer.datagen.Puzzle;
import dev.webexplorer.datagen.Stage;
import dev.webexplorer.datagen.clue.Draft;
import dev.webexplorer.datagen.clue.Leaks;
import dev.webexplorer.datagen.facts.FactIndex;
import dev.webexplorer.datagen.facts.Kinds;
import dev.webexplorer.datagen.filter.Filters;
import dev.webexplorer.datagen.filter.Finding;
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
public final class RuleEvolver implements Evolver {
  private static final int LEAST_CLUES = 2;
  private static final int KEPT_CLUES = 3;

  private final Corpus web;
  private final FactIndex facts;
  private final Salience salience;

  RuleEvolver(Corpus web, FactIndex facts, Salience salience) {
    this.web = web;
    this.facts = facts;
    this.salience = salience;
  }

  @Override
  public String name() {
    return "rules";
  }

  @Override
  public Evolving begin(Puzzle first) {
    return new Work(sketch(first));
  }

  /** Rules change what rules have written: they know how its sentences are made. */
  static Sketch sketch(Puzzle puzzle) {
    if (puzzle instanceof RulePuzzle(Sketch sketch, Corpus _)) {
      return sketch;
    }
    throw new IllegalArgumentException("not written by rules: " + puzzle.question());
  }

  @Override
  public Filters checks(Evolution evolution) {
    List<Sketch> sketches =
        evolution.stages().stream().map(stage -> sketch(stage.puzzle())).toList();
    return new PairChecks(web, facts).of(sketches, hard(sketches.getLast(), evolution));
  }

  /** How hard a question is need not be guessed where it was measured. */
  private Finding hard(Sketch last, Evolution evolution) {
    String easy = "one search for the question or a clue finds the answer";
    if (new Ease(salience).hard(last)) {
      return Finding.PASS;
    }
    return evolution.measured().isEmpty() ? Finding.refused(easy) : Finding.flagged(easy);
  }

  /** A question whose answer one search does not show is worth waiting for. */
  @Override
  public boolean satisfied(Evolution evolution) {
    return new Ease(salience).hidden(sketch(evolution.last()));
  }

  /** One question's evolution while it goes on. */
  private final class Work implements Evolving {
    private Sketch sketch;
    private final Leaks leaks;
    private final Uniqueness uniqueness = new Uniqueness(facts);
    private final Ease ease = new Ease(salience);
    private final List<Sketch> before = new ArrayList<>();
    private final Set<String> refused = new HashSet<>();
    private final Map<String, Integer> undone = new HashMap<>();
    private List<Operation> operations = new ArrayList<>();
    private String lastKey = "";
    private int backs;

    Work(Sketch first) {
      this.sketch = first;
      this.leaks = new Leaks(List.of(first.entity().title()));
    }

    @Override
    public Stage next(int roundsLeft) {
      before.add(sketch);
      operations = new ArrayList<>();
      round(roundsLeft);
      return new Stage(new RulePuzzle(sketch, web), operations);
    }

    /** From now on a round has half as many steps; a single one is not tried again. */
    @Override
    public void back() {
      if (operations.size() == 1) {
        refused.add(lastKey);
      }
      backs++;
      sketch = before.removeLast();
      undone.merge("too_hard", 1, Integer::sum);
    }

    @Override
    public Map<String, Integer> undone() {
      return Map.copyOf(undone);
    }

    /** Takes this round's share of the steps that are left. */
    private void round(int roundsLeft) {
      int surplus = Math.max(0, sketch.clues().size() - KEPT_CLUES);
      int removals = backs > 0 ? 0 : (surplus + roundsLeft - 1) / roundsLeft;
      for (int i = 0; i < removals; i++) {
        removeMostSalient();
      }
      int steps = Math.max(1, ((stepsLeft() + roundsLeft - 1) / roundsLeft) >> backs);
      for (int i = 0; i < steps && vaguer(); i++) {}
      if (backs > 0 && operations.isEmpty()) {
        removeMostSalient();
      }
      if (roundsLeft == 1 && backs == 0) {
        harden();
      }
    }

    private int stepsLeft() {
      return 1 + sketch.clues().stream().mapToInt(clue -> clue.draft().stepsLeft()).sum();
    }

    private boolean removeMostSalient() {
      for (int place : ease.places(sketch)) {
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
      for (int place : ease.places(sketch)) {
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
      lastKey = key;
      operations.add(operation);
      return true;
    }

    private Optional<String> reason(Sketch changed) {
      if (leaks.in(changed.question())) {
        return Optional.of("leak");
      }
      if (!ease.findable(changed)) {
        return Optional.of("unfindable");
      }
      return uniqueness.holds(changed) ? Optional.empty() : Optional.of("ambiguous");
    }

    /** Goes on with clues that give the answer away, alone or together: vaguer, then away. */
    private void harden() {
      boolean changed = true;
      while (changed && !(ease.hard(sketch) && ease.hidden(sketch))) {
        changed = false;
        boolean together = ease.whole(sketch).told() || ease.whole(sketch).shortcut();
        for (int place : ease.places(sketch)) {
          boolean easy = together || ease.of(sketch, sketch.clues().get(place)).shortcut();
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
      List<Integer> places = ease.places(sketch);
      places.sort(Comparator.comparingDouble(place -> ease.whole(sketch.without(place)).ease()));
      return places.stream().anyMatch(this::remove);
    }
  }
}
