package dev.webexplorer.agent;

import dev.webexplorer.datasets.Message;
import dev.webexplorer.datasets.Seen;
import java.util.ArrayList;
import java.util.List;

/**
 * How many tokens the messages that are seen take. Each is counted once, when it comes; what the
 * endpoint reports sets the sum right, and by how much it was off is taken for later messages too.
 */
final class ContextSize {
  private static final double LEAST_FACTOR = 0.5;
  private static final double MOST_FACTOR = 4;

  private final TokenCounter counter;
  private final List<Integer> counts = new ArrayList<>();
  private final int leftOut;
  private double counted;
  private double fresh;
  private double reported;
  private double factor = 1;

  ContextSize(TokenCounter counter) {
    this.counter = counter;
    this.leftOut = counter.count(Seen.LEFT_OUT);
  }

  /** Counts what no message holds, such as the tools' descriptions. */
  void addOverhead(int tokens) {
    counted += tokens;
    fresh += tokens;
  }

  void add(Message message) {
    int count = counter.count(message);
    counts.add(count);
    counted += count;
    fresh += count;
  }

  /** Takes what the endpoint says all messages so far come to. */
  void set(long tokens) {
    factor = Math.clamp(tokens / Math.max(1, counted), LEAST_FACTOR, MOST_FACTOR);
    reported = tokens;
    fresh = 0;
  }

  /** Leaves messages out; those that the endpoint has counted weigh as much as it said. */
  void drop(List<Integer> positions) {
    for (int position : positions) {
      int saved = Math.max(0, counts.get(position) - leftOut);
      counts.set(position, 0);
      counted -= saved;
      if (reported > 0) {
        reported = Math.max(1, reported - factor * saved);
      } else {
        fresh -= saved;
      }
    }
  }

  long tokens() {
    return Math.round(reported + factor * fresh);
  }
}
