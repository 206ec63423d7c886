package dev.webexplorer.agent;

import dev.webexplorer.datasets.Message;
import dev.webexplorer.datasets.StopReason;
import dev.webexplorer.datasets.ToolCall;
import dev.webexplorer.datasets.Usage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * What a trajectory has used of its budget, turn by turn, and whether another turn would still
 * leave room for the final answer: a turn is taken to need as much as the largest so far.
 */
final class Spending {
  private static final int MOST_ANSWER_TOKENS = 4096;

  private final Budget budget;
  private final TokenCounter counter;
  private final Map<String, Integer> toolCalls = new TreeMap<>();
  private Usage usage = Usage.NONE;
  private OptionalDouble cost = OptionalDouble.of(0);
  private int turns;
  private int malformed;
  private long contextTokens;
  private long wallMs;
  private long largestTokens;
  private long longestMs;
  private double dearest;

  Spending(Budget budget, TokenCounter counter) {
    this.budget = budget;
    this.counter = counter;
  }

  /** Counts messages that no turn brought. */
  void add(List<? extends Message> messages) {
    contextTokens += tokens(messages);
  }

  void add(Turn turn) {
    turns++;
    malformed += turn.malformed();
    usage = usage.plus(turn.usage());
    long tokens = tokens(turn.messages());
    contextTokens += tokens;
    largestTokens = Math.max(largestTokens, tokens);
    wallMs += turn.wallMs();
    longestMs = Math.max(longestMs, turn.wallMs());
    addCost(turn.costUsd());
  }

  private void addCost(OptionalDouble turnCost) {
    if (cost.isEmpty() || turnCost.isEmpty()) {
      cost = OptionalDouble.empty();
      return;
    }
    cost = OptionalDouble.of(cost.getAsDouble() + turnCost.getAsDouble());
    dearest = Math.max(dearest, turnCost.getAsDouble());
  }

  void count(ToolCall call) {
    toolCalls.merge(call.name(), 1, Integer::sum);
  }

  private long tokens(List<? extends Message> messages) {
    long tokens = 0;
    for (Message message : messages) {
      tokens += counter.count(message.content());
      if (message instanceof Message.Assistant assistant) {
        tokens += counter.count(assistant.reasoning());
        for (ToolCall call : assistant.toolCalls()) {
          tokens += counter.count(call.name()) + counter.count(call.arguments());
        }
      }
    }
    return tokens;
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
    if (costLeft() <= 2 * dearest) {
      return Optional.of(StopReason.COST);
    }
    return Optional.empty();
  }

  /** Returns whether not even a final answer fits any more. */
  boolean exhausted() {
    return turnsLeft() <= 0 || wallMs >= budget.time().toMillis() || costLeft() <= 0;
  }

  private double costLeft() {
    if (budget.costUsd().isEmpty()) {
      return Double.POSITIVE_INFINITY;
    }
    return budget.costUsd().getAsDouble() - cost.orElse(0);
  }

  /** Returns the tokens that observations may still take, a final answer kept aside. */
  long room() {
    int answer = Math.min(MOST_ANSWER_TOKENS, budget.contextTokens() / 8);
    return budget.contextTokens() - contextTokens - answer;
  }

  int turnsLeft() {
    return budget.turns() - turns;
  }

  int turns() {
    return turns;
  }

  Usage usage() {
    return usage;
  }

  OptionalDouble cost() {
    return cost;
  }

  long wallMs() {
    return wallMs;
  }

  /** Returns calls by tool, in the order of names, and {@code malformed}. */
  Map<String, Integer> toolCalls() {
    Map<String, Integer> counts = new TreeMap<>(toolCalls);
    counts.put("malformed", malformed);
    return counts;
  }
}
