package dev.webexplorer.agent;

import dev.webexplorer.datasets.Message;
import dev.webexplorer.datasets.StopReason;
import dev.webexplorer.datasets.ToolCall;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a trajectory has used of its budget, turn by turn, and whether another turn would still
 * leave room for the final answer: a turn is taken to need as much as the largest so far.
 */
final class Spending {
  private static final int MOST_ANSWER_TOKENS = 4096;

  private final Budget budget;
  private final ContextSize context;
  private final Map<String, Integer> toolCalls = new TreeMap<>();
  private Paid paid = Paid.NOTHING;
  private int turns;
  private int malformed;
  private int repaired;
  private long wallMs;
  private long largestTokens;
  private long mostWritten;
  private long longestMs;
  private double dearest;

  Spending(Budget budget, TokenCounter counter) {
    this.budget = budget;
    this.context = new ContextSize(counter);
  }

  /** Counts messages that no turn brought, and the descriptions of the tools. */
  void open(List<Message> opening, int toolTokens) {
    context.addOverhead(toolTokens);
    opening.forEach(context::add);
  }

  void add(Turn turn) {
    turns++;
    malformed += turn.malformed();
    repaired += turn.repaired();
    spend(turn.paid());
    mostWritten = Math.max(mostWritten, turn.usage().outputTokens());
    wallMs += turn.wallMs();
    longestMs = Math.max(longestMs, turn.wallMs());
    dearest = Math.max(dearest, turn.costUsd().orElse(0));
    long before = context.tokens();
    for (Message message : turn.messages()) {
      context.add(message);
      if (message instanceof Message.Assistant && turn.contextTokens() > 0) {
        context.set(turn.contextTokens());
      }
    }
    largestTokens = Math.max(largestTokens, context.tokens() - before);
  }

  void drop(List<Integer> positions) {
    context.drop(positions);
  }

  /** Counts what was paid, in a turn or in vain. */
  void spend(Paid more) {
    paid = paid.plus(more);
  }

  void count(ToolCall call) {
    toolCalls.merge(call.name(), 1, Integer::sum);
  }

  /** Returns why the next turn must be the last, if it must. */
  Optional<StopReason> due() {
    if (turnsLeft() <= 1) {
      return Optional.of(StopReason.TURNS);
    }
    if (room() <= largestTokens) {
      return Optional.of(StopReason.CONTEXT);
    }
    if (wallMs + 2 * longestMs >= budget.time().toMillis()) {
      return Optional.of(StopReason.TIME);
    }
    if (costLeft() <= 2 * dearest || writingLeft() <= 2 * mostWritten) {
      return Optional.of(StopReason.COST);
    }
    return Optional.empty();
  }

  /** Returns whether not even a final answer fits any more. */
  boolean exhausted() {
    return turnsLeft() <= 0
        || wallMs >= budget.time().toMillis()
        || costLeft() <= 0
        || writingLeft() <= 0
        || context.tokens() >= budget.contextTokens();
  }

  private double costLeft() {
    if (budget.costUsd().isEmpty()) {
      return Double.POSITIVE_INFINITY;
    }
    return budget.costUsd().getAsDouble() - paid.costUsd().orElse(0);
  }

  private long writingLeft() {
    return budget.outputTokens().orElse(Long.MAX_VALUE) - paid.usage().outputTokens();
  }

  /** Returns the tokens that observations may still take, a final answer kept aside. */
  long room() {
    int answer = Math.min(MOST_ANSWER_TOKENS, budget.contextTokens() / 8);
    return budget.contextTokens() - context.tokens() - answer;
  }

  /**
   * Returns what is left for the coming turn.
   *
   * @param last whether nothing comes after it
   */
  Left left(boolean last) {
    long tokens = last ? budget.contextTokens() - context.tokens() : room();
    return new Left(
        turnsLeft(),
        Math.clamp(Math.min(tokens, writingLeft()), 1, Integer.MAX_VALUE),
        Duration.ofMillis(Math.max(1, budget.time().toMillis() - wallMs)));
  }

  int turnsLeft() {
    return budget.turns() - turns;
  }

  int turns() {
    return turns;
  }

  long contextTokens() {
    return context.tokens();
  }

  Paid paid() {
    return paid;
  }

  long wallMs() {
    return wallMs;
  }

  /** Returns calls by tool, in the order of names, and {@code malformed}. */
  Map<String, Integer> toolCalls() {
    Map<String, Integer> counts = new TreeMap<>(toolCalls);
    counts.put("malformed", malformed);
    if (repaired > 0) {
      counts.put("repaired", repaired);
    }
    return counts;
  }
}
