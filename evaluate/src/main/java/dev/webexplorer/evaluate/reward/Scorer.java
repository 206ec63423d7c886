package dev.webexplorer.evaluate.reward;

import dev.webexplorer.datasets.Trajectory;
import dev.webexplorer.evaluate.Judge;
import dev.webexplorer.evaluate.Verdict;
import java.util.Optional;

/** Fills in a trajectory's verdict and reward. There is no reward without a verdict. */
public final class Scorer {
  private final Judge judge;
  private final Format format;
  private final RewardStyle style;

  /** Scores attempts of agents that search and browse, as the paper does. */
  public Scorer(Judge judge) {
    this(judge, Format.STANDARD, RewardStyle.WEBEXPLORER);
  }

  public Scorer(Judge judge, Format format, RewardStyle style) {
    this.judge = judge;
    this.format = format;
    this.style = style;
  }

  /** Returns the trajectory with the judge's verdict on its answer, and the reward for it. */
  public Trajectory score(Trajectory trajectory, Judge.Item item) {
    return with(trajectory, judge.judge(item, trajectory.answer().orElse("")));
  }

  /** Returns the trajectory with this verdict, and the reward for it. */
  public Trajectory with(Trajectory trajectory, Verdict verdict) {
    Optional<Boolean> correct = verdict.correct();
    return trajectory.withScore(
        new Trajectory.Judged(correct, judge.name(), verdict.reason()),
        correct.map(right -> style.reward(format.right(trajectory), right)));
  }
}
