package dev.webexplorer.datagen.models;

import dev.webexplorer.agent.Agent;
import dev.webexplorer.datagen.Evolution;
import dev.webexplorer.datagen.Evolver;
import dev.webexplorer.datagen.Evolving;
import dev.webexplorer.datagen.Puzzle;
import dev.webexplorer.datagen.SetAside;
import dev.webexplorer.datagen.Stage;
import dev.webexplorer.datagen.filter.Filters;
import dev.webexplorer.datagen.filter.LeakFilter;
import dev.webexplorer.datagen.filter.QuoteFilter;
import dev.webexplorer.datasets.Evidence;
import dev.webexplorer.datasets.Message;
import dev.webexplorer.datasets.Operation;
import dev.webexplorer.datasets.Sha256;
import dev.webexplorer.datasets.Trajectory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Lets a model make a question vaguer, one change a round, whoever wrote it. A change that does not
 * hold is told once and then refused: the question stays as it was in that round. A reply that
 * cannot be read twice over sets the question aside.
 */
public final class ModelEvolver implements Evolver {
  private static final int ID_DIGITS = 16;

  private final ModelRole model;
  private final Agent agent;

  public ModelEvolver(ModelRole model, Prompts prompts) {
    this.model = model;
    this.agent = model.agent(prompts.evolver(), this::vet);
  }

  @Override
  public String name() {
    return model.name();
  }

  @Override
  public Evolving begin(Puzzle first) {
    return new Work(first);
  }

  @Override
  public Filters checks(Evolution evolution) {
    return Filters.of(LeakFilter.butKinds(), new QuoteFilter(model.web()));
  }

  @Override
  public boolean satisfied(Evolution evolution) {
    return true;
  }

  private void vet(String answer, List<Message> seen) throws Refusal {
    Optional<Puzzle> puzzle = Tasks.puzzle(seen);
    if (puzzle.isPresent()) {
      change(answer, puzzle.get(), seen);
    }
  }

  private Optional<Stage> change(String answer, Puzzle puzzle, List<Message> seen) throws Refusal {
    List<Evidence> known =
        puzzle.clues().stream().flatMap(clue -> clue.evidence().stream()).toList();
    return Change.read(answer, puzzle, Exhibits.of(model.web(), seen).and(known));
  }

  /** One question while it is evolved; each conversation is found again by its number. */
  private final class Work implements Evolving {
    private final String job;
    private final List<Puzzle> puzzles = new ArrayList<>();
    private final Map<String, Integer> undone = new TreeMap<>();
    private List<Operation> lastChange = List.of();
    private List<Operation> tooHard = List.of();
    private int asked;

    Work(Puzzle first) {
      String id = Sha256.of(first.answer() + "\n" + first.question()).substring(0, ID_DIGITS);
      this.job = "evolve " + id + " ";
      this.puzzles.add(first);
    }

    @Override
    public Stage next(int roundsLeft) {
      Puzzle now = puzzles.getLast();
      Trajectory said =
          model.converse(agent, job + ++asked, Tasks.evolve(now, roundsLeft, tooHard));
      Stage stage = stage(said, now);
      puzzles.add(stage.puzzle());
      lastChange = stage.operations();
      tooHard = List.of();
      return stage;
    }

    private Stage stage(Trajectory said, Puzzle now) {
      if (said.answer().isEmpty()) {
        return refused("nothing_handed_in", now);
      }
      try {
        return change(said.answer().get(), now, said.messages())
            .orElseGet(() -> new Stage(now, List.of()));
      } catch (Refusal e) {
        if (e.word().equals(Refusal.MALFORMED)) {
          throw new SetAside("malformed_change");
        }
        return refused(e.word(), now);
      }
    }

    private Stage refused(String cause, Puzzle now) {
      undone.merge(cause, 1, Integer::sum);
      return new Stage(now, List.of());
    }

    @Override
    public void back() {
      puzzles.removeLast();
      tooHard = lastChange;
      undone.merge("too_hard", 1, Integer::sum);
    }

    @Override
    public Map<String, Integer> undone() {
      return Map.copyOf(undone);
    }
  }
}
