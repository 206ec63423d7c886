package dev.webexplorer.evaluate.reward;

import dev.webexplorer.datasets.Trajectory.Reward;
import java.util.Locale;

/** How format and verdict become one number. */
public enum RewardStyle {
  /**
   * 0.2·format + correct, from 0 to 1.2. Weight and idea are the paper's (arXiv 2509.06501, section
   * 4); it does not tell when a format is right, so that is our reading: {@link Format}.
   */
  WEBEXPLORER {
    @Override
    double total(double format, double correct) {
      return FORMAT_WEIGHT * format + correct;
    }
  },

  /**
   * As Router-R1 (arXiv 2506.09033) ranks its parts: -1 when the format is wrong, whatever the
   * answer; else 1 for a correct answer and 0 for another. Its reward for cheap calls has no weight
   * by default and is not in it.
   */
  ROUTER_R1 {
    @Override
    double total(double format, double correct) {
      return format == 0 ? -1 : correct;
    }
  };

  private static final double FORMAT_WEIGHT = 0.2;

  abstract double total(double format, double correct);

  /** Returns the reward for one attempt. */
  public Reward reward(boolean wellFormed, boolean correct) {
    double format = wellFormed ? 1 : 0;
    double right = correct ? 1 : 0;
    return new Reward(format, right, total(format, right));
  }

  /** Returns its name on the command line: {@code webexplorer} or {@code router-r1}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
