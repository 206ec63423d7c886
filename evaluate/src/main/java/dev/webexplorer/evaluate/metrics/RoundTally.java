package dev.webexplorer.evaluate.metrics;

import dev.webexplorer.datasets.StopReason;
import dev.webexplorer.evaluate.statistics.Attempts;
import dev.webexplorer.evaluate.statistics.Interval;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * Adds questions up to figures by round. It keeps sums alone, so its size does not grow with the
 * number of questions. The sums do not depend on the order as long as the shares are exact, as they
 * are for k a power of two. Not thread-safe.
 */
public final class RoundTally {
  private final SortedMap<Integer, Sums> rounds = new TreeMap<>();

  /**
   * Adds all attempts at one question as it reads in one round.
   *
   * @param attempts at least one
   */
  public void add(int round, Collection<Scored> attempts) {
    if (attempts.isEmpty()) {
      throw new IllegalArgumentException("a question without an attempt");
    }
    sums(round).add(attempts);
  }

  /** Adds what was found out about the shortcuts of one question in one round. */
  public void add(int round, Shortcut shortcut) {
    sums(round).add(shortcut);
  }

  private Sums sums(int round) {
    return rounds.computeIfAbsent(round, _ -> new Sums());
  }

  /** Returns the figures of each round that was met, by round. */
  public List<RoundFigures> figures() {
    List<RoundFigures> figures = new ArrayList<>();
    rounds.forEach((round, sums) -> figures.add(sums.figures(round)));
    return figures;
  }

  private static final class Sums {
    private final double[] at = new double[RoundFigures.TURN_LIMITS.size()];
    private final double[] within = new double[RoundFigures.TURN_LIMITS.size()];
    private final SortedMap<Integer, Mean> passAt = new TreeMap<>();
    private final Map<StopReason, Long> stopReasons = new EnumMap<>(StopReason.class);
    private final Mean shortcuts = new Mean();
    private final Mean clueShortcuts = new Mean();
    private final Mean named = new Mean();
    private long questions;
    private long judgedQuestions;
    private long attempts;
    private long judged;
    private long turns;
    private long mixed;
    private double solved;

    void add(Collection<Scored> all) {
      questions++;
      attempts += all.size();
      for (Scored each : all) {
        turns += each.turns();
        stopReasons.merge(each.stopReason(), 1L, Long::sum);
      }
      List<Scored> counted = all.stream().filter(Scored::judged).toList();
      if (counted.isEmpty()) {
        return;
      }
      judgedQuestions++;
      judged += counted.size();
      for (int i = 0; i < at.length; i++) {
        int limit = RoundFigures.TURN_LIMITS.get(i);
        at[i] += mean(counted, each -> each.correctAt(limit) ? 1 : 0);
        within[i] += mean(counted, each -> each.correctWithin(limit) ? 1 : 0);
      }
      Attempts tried =
          new Attempts(counted.size(), (int) counted.stream().filter(Scored::correct).count());
      solved += tried.solveRate().orElseThrow();
      mixed += tried.mixed() ? 1 : 0;
      for (int k = 1; k <= tried.judged(); k *= 2) {
        passAt.computeIfAbsent(k, _ -> new Mean()).add(tried.passAt(k).orElseThrow());
      }
    }

    private static double mean(List<Scored> scored, ToDoubleFunction<Scored> value) {
      return scored.stream().mapToDouble(value).sum() / scored.size();
    }

    void add(Shortcut shortcut) {
      if (shortcut.measured()) {
        shortcuts.add(shortcut.byQuestion() ? 1 : 0);
        clueShortcuts.add(shortcut.byClue() ? 1 : 0);
        named.add(shortcut.named() ? 1 : 0);
      }
    }

    RoundFigures figures(int round) {
      boolean any = judgedQuestions > 0;
      return new RoundFigures(
          round,
          questions,
          attempts,
          judged,
          any ? OptionalDouble.of(solved / judgedQuestions) : OptionalDouble.empty(),
          byLimit(at),
          byLimit(within),
          passes(),
          Interval.wilson(Math.round(solved), judgedQuestions),
          any ? OptionalDouble.of((double) mixed / judgedQuestions) : OptionalDouble.empty(),
          attempts > 0 ? OptionalDouble.of((double) turns / attempts) : OptionalDouble.empty(),
          stopReasons,
          shortcuts.value(),
          clueShortcuts.value(),
          named.value());
    }

    private SortedMap<Integer, Double> byLimit(double[] sums) {
      SortedMap<Integer, Double> shares = new TreeMap<>();
      for (int i = 0; i < sums.length && judgedQuestions > 0; i++) {
        shares.put(RoundFigures.TURN_LIMITS.get(i), sums[i] / judgedQuestions);
      }
      return shares;
    }

    private SortedMap<Integer, Double> passes() {
      SortedMap<Integer, Double> passes = new TreeMap<>();
      passAt.forEach((k, mean) -> mean.value().ifPresent(value -> passes.put(k, value)));
      return passes;
    }
  }

  private static final class Mean {
    private double sum;
    private long count;

    void add(double value) {
      sum += value;
      count++;
    }

    OptionalDouble value() {
      return count == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / count);
    }
  }
}
