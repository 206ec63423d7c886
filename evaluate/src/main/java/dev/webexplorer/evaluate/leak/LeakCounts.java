package dev.webexplorer.evaluate.leak;

import java.util.List;
import java.util.Optional;

/**
 * Leaks that one attempt met, whether they were blocked or read.
 *
 * @param metadata addresses and canaries
 * @param question pages and results with a question of the benchmark
 * @param answer of them, those with its answer too are counted here instead
 * @param own of the latter two, those of the attempt's own question
 */
public record LeakCounts(int metadata, int question, int answer, int own) {
  public static final LeakCounts NONE = new LeakCounts(0, 0, 0, 0);

  /** Whether the attempt counts among the flagged, not among the clean ones. */
  public boolean flagged() {
    return metadata + question + answer > 0;
  }

  public LeakCounts plus(LeakCounts other) {
    return new LeakCounts(
        metadata + other.metadata,
        question + other.question,
        answer + other.answer,
        own + other.own);
  }

  LeakCounts plus(List<Leak> leaks, String asked) {
    LeakCounts sum = this;
    for (Leak leak : leaks) {
      int isOwn = leak.question().equals(Optional.of(asked)) ? 1 : 0;
      sum =
          sum.plus(
              switch (leak.level()) {
                case METADATA -> new LeakCounts(1, 0, 0, isOwn);
                case QUESTION -> new LeakCounts(0, 1, 0, isOwn);
                case ANSWER -> new LeakCounts(0, 0, 1, isOwn);
              });
    }
    return sum;
  }
}
