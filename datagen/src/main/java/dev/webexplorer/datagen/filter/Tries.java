package dev.webexplorer.datagen.filter;

import dev.webexplorer.agent.Agent;
import dev.webexplorer.agent.Attempt;
import dev.webexplorer.agent.Paid;
import dev.webexplorer.agent.Question;
import dev.webexplorer.datasets.QaPair;
import dev.webexplorer.datasets.StopReason;
import dev.webexplorer.datasets.Trajectory;
import dev.webexplorer.evaluate.Judge;
import dev.webexplorer.evaluate.Verdict;
import java.util.OptionalInt;

/** An agent's attempts for one finding, and what they add up to. */
final class Tries {
  private final Agent agent;
  private final String id;
  private final long randomSeed;
  private Paid paid = Paid.NOTHING;

  Tries(Agent agent, String id, long randomSeed) {
    this.agent = agent;
    this.id = id;
    this.randomSeed = randomSeed;
  }

  /** Goes on with another agent; what was spent so far stays. */
  Tries by(Agent other, String otherId) {
    Tries next = new Tries(other, otherId, randomSeed);
    next.paid = paid;
    return next;
  }

  /**
   * Returns the answer to the text; empty when none was given.
   *
   * @throws IllegalStateException when the attempt failed, which tells nothing of the question
   */
  String answer(String text, int attempt) {
    Trajectory made = agent.run(new Question(text), new Attempt(id, attempt, randomSeed, "", ""));
    paid = paid.plus(new Paid(made.usage(), made.costUsd()));
    if (made.stopReason() == StopReason.ERROR || made.stopReason() == StopReason.CANCELLED) {
      throw new IllegalStateException(
          "%s: the attempt ended with %s: %s"
              .formatted(id, made.stopReason(), made.unknown().get("error")));
    }
    return made.answer().orElse("");
  }

  /**
   * Asks the pair's question up to {@code most} times; returns the number of the first right
   * attempt, from 1, or nothing.
   */
  OptionalInt firstRight(QaPair pair, Judge judge, int most) {
    Judge.Item item = new Judge.Item(pair.question(), pair.answer(), pair.aliases());
    for (int i = 0; i < most; i++) {
      if (judge.judge(item, answer(pair.question(), i)) instanceof Verdict.Correct) {
        return OptionalInt.of(i + 1);
      }
    }
    return OptionalInt.empty();
  }

  /** Returns the finding with what all attempts took. */
  Finding spent(Finding finding) {
    return finding.spending(paid);
  }
}
