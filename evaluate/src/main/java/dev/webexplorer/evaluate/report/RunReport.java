package dev.webexplorer.evaluate.report;

import dev.webexplorer.datasets.QaPair;
import dev.webexplorer.datasets.Trajectory;
import dev.webexplorer.evaluate.metrics.RoundFigures;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * What a report tells of a run.
 *
 * @param title of the page, for people
 * @param setting what was run, label by label in the order to show: web, models, digests, limits
 * @param intake what became of the seeds
 * @param rounds figures by round
 * @param questions read once, one after the other, and no more than {@link #MOST_QUESTIONS}; each
 *     is let go when it is written
 * @param attempts likewise, no more than {@link #MOST_ATTEMPTS}
 */
public record RunReport(
    String title,
    SequencedMap<String, String> setting,
    Intake intake,
    List<RoundFigures> rounds,
    Iterable<QaPair> questions,
    Iterable<Attempted> attempts) {

  public static final int MOST_QUESTIONS = 25;
  public static final int MOST_ATTEMPTS = 50;

  public RunReport {
    setting = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(setting));
    rounds = List.copyOf(rounds);
  }

  /**
   * What became of the seeds that were drawn.
   *
   * @param seeds drawn
   * @param accepted questions that passed every filter
   * @param rejected by filter, in the order of the filters
   */
  public record Intake(long seeds, long accepted, SequencedMap<String, Long> rejected) {
    public Intake {
      rejected = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(rejected));
    }
  }

  /**
   * An attempt at a question as it read in one round.
   *
   * @param gold the answer that was looked for
   */
  public record Attempted(int round, String gold, Trajectory trajectory) {}
}
