package dev.webexplorer.agent.run;

import dev.webexplorer.agent.Paid;
import dev.webexplorer.agent.Turn;
import dev.webexplorer.agent.TurnListener;
import dev.webexplorer.datasets.InputException;
import dev.webexplorer.datasets.journal.Entry;
import dev.webexplorer.datasets.journal.Journal;
import dev.webexplorer.datasets.journal.Key;
import java.util.ArrayList;
import java.util.List;

/** The finished turns of agents, in a run's journal, so that each goes on from its last one. */
public record TurnLog(Journal journal) {
  /** What was paid in vain, for the sums. */
  private record Abandoned(Paid paid) {}

  /** How the steps of turns begin. */
  static final String TURN = "turn ";

  /**
   * Returns the turns that are finished already, in order.
   *
   * @throws InputException when one is missing
   */
  public List<Turn> finished(String job, int attempt) {
    List<Turn> turns = new ArrayList<>();
    for (Entry entry : journal.entries(job, attempt)) {
      if (entry.step().startsWith(TURN)) {
        turns.add(entry.value(Turn.class));
        if (turns.getLast().number() != turns.size()) {
          throw new InputException(
              "The journal lacks turn %d of attempt %d at %s; start in another directory"
                  .formatted(turns.size(), attempt, job));
        }
      }
    }
    return turns;
  }

  /** Returns who writes down every turn that is finished from now on. */
  public TurnListener listener(String job, int attempt) {
    return new TurnListener() {
      @Override
      public void finished(Turn turn) {
        journal.done(new Key(job, attempt, TURN + turn.number()), turn);
      }

      @Override
      public void abandoned(Paid paid) {
        journal.done(new Key(job, attempt, "abandoned"), new Abandoned(paid));
      }
    };
  }
}
