package dev.webexplorer.cli.rollout;

import dev.webexplorer.agent.Attempt;
import dev.webexplorer.agent.Question;
import dev.webexplorer.agent.run.Rollout;
import dev.webexplorer.agent.run.TrajectorySink;
import dev.webexplorer.datasets.QaPair;
import dev.webexplorer.datasets.StopReason;
import dev.webexplorer.datasets.Trajectory;
import dev.webexplorer.datasets.jsonl.JsonLinesWriter;
import dev.webexplorer.evaluate.Judge;
import dev.webexplorer.evaluate.metrics.RoundTally;
import dev.webexplorer.evaluate.metrics.Scored;
import dev.webexplorer.evaluate.report.EvenSample;
import dev.webexplorer.evaluate.report.RunReport;
import dev.webexplorer.evaluate.report.RunReport.Attempted;
import dev.webexplorer.evaluate.reward.Format;
import dev.webexplorer.evaluate.reward.RewardStyle;
import dev.webexplorer.evaluate.reward.Scorer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.function.LongConsumer;

/**
 * Judges trajectories as they come, writes them out and adds them up. Of the questions only those
 * whose attempts are under way are held, and a sample for the report.
 */
public final class RolloutResults implements TrajectorySink {
  private final Judge judge;
  private final Scorer scorer;
  private final JsonLinesWriter out;
  private final LongConsumer progress;
  private final Deque<QaPair> underWay = new ArrayDeque<>();
  private final List<Scored> ofQuestion = new ArrayList<>();
  private final RoundTally tally = new RoundTally();
  private final RolloutTotals totals = new RolloutTotals();
  private final EvenSample<QaPair> questions = new EvenSample<>(RunReport.MOST_QUESTIONS);
  private final EvenSample<Attempted> attempts = new EvenSample<>(RunReport.MOST_ATTEMPTS);

  /**
   * @param reward how attempts are rewarded
   * @param progress told how many attempts are done
   */
  public RolloutResults(
      Judge judge, RewardStyle reward, JsonLinesWriter out, LongConsumer progress) {
    this.judge = judge;
    this.scorer = new Scorer(judge, Format.STANDARD, reward);
    this.out = out;
    this.progress = progress;
  }

  /** Notes a question that goes to the solver, and returns what of it may. */
  public Rollout.Asked ask(QaPair pair) {
    underWay.add(pair);
    return new Rollout.Asked(pair.id(), new Question(pair.question()));
  }

  @Override
  public void accept(Trajectory trajectory) {
    QaPair pair = asked(trajectory.qaId());
    Judge.Item item = new Judge.Item(pair.question(), pair.answer(), pair.aliases());
    Trajectory scored = scorer.score(trajectory, item);
    out.write(scored);
    totals.add(scored);
    ofQuestion.add(Scored.of(scored, item, judge));
    attempts.offer(new Attempted(lastRound(pair), pair.answer(), scored));
    if (scored.stopReason() == StopReason.ERROR) {
      String reason = String.valueOf(scored.unknown().get("error"));
      totals.failed(scored.id(), reason);
    }
    progress.accept(totals.attempts());
  }

  @Override
  public void failed(Attempt attempt, String reason) {
    asked(attempt.qaId());
    totals.failed(attempt.id(), reason);
  }

  /** Returns the question; those before it are done with, as results come in order. */
  private QaPair asked(String id) {
    while (!Objects.requireNonNull(underWay.peek()).id().equals(id)) {
      next();
    }
    return underWay.element();
  }

  private void next() {
    QaPair done = underWay.remove();
    questions.offer(done);
    totals.question();
    if (!ofQuestion.isEmpty()) {
      tally.add(lastRound(done), ofQuestion);
      ofQuestion.clear();
    }
  }

  /** Ends the results: all questions are done with. */
  public void finish() {
    while (!underWay.isEmpty()) {
      next();
    }
  }

  private static int lastRound(QaPair pair) {
    return pair.rounds().isEmpty() ? 0 : pair.rounds().getLast().round();
  }

  public RolloutTotals totals() {
    return totals;
  }

  public RoundTally tally() {
    return tally;
  }

  public List<QaPair> questions() {
    return questions.items();
  }

  public List<Attempted> attempts() {
    return attempts.items();
  }
}
