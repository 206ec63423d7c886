package dev.webexplorer.evaluate.run;

import dev.webexplorer.datasets.StopReason;
import dev.webexplorer.datasets.Usage;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;

/**
 * What attempts took together.
 *
 * @param questions they are at
 * @param correct attempts that are right
 * @param toolCalls by tool, and {@code malformed}
 * @param costUsd empty when a price is missing
 * @param wallMs of all attempts, one after the other
 * @param medianWallMs of an attempt
 */
public record Spent(
    long questions,
    long attempts,
    long correct,
    long turns,
    SortedMap<String, Long> toolCalls,
    Usage usage,
    OptionalDouble costUsd,
    long wallMs,
    long medianWallMs,
    Map<StopReason, Long> stopReasons) {

  public static Spent of(Collection<AttemptFigures> attempts) {
    SortedMap<String, Long> calls = new TreeMap<>();
    Map<StopReason, Long> reasons = new EnumMap<>(StopReason.class);
    Usage usage = Usage.NONE;
    double cost = 0;
    boolean priced = true;
    for (AttemptFigures one : attempts) {
      one.toolCalls().forEach((tool, count) -> calls.merge(tool, (long) count, Long::sum));
      reasons.merge(one.stopReason(), 1L, Long::sum);
      usage = usage.plus(one.usage());
      cost += one.costUsd().orElse(0);
      priced &= one.costUsd().isPresent();
    }
    long[] times = attempts.stream().mapToLong(AttemptFigures::wallMs).sorted().toArray();
    return new Spent(
        attempts.stream().map(AttemptFigures::question).distinct().count(),
        attempts.size(),
        attempts.stream().filter(AttemptFigures::right).count(),
        attempts.stream().mapToLong(AttemptFigures::turns).sum(),
        Collections.unmodifiableSortedMap(calls),
        usage,
        priced ? OptionalDouble.of(cost) : OptionalDouble.empty(),
        LongStream.of(times).sum(),
        times.length == 0 ? 0 : times[times.length / 2],
        Collections.unmodifiableMap(reasons));
  }

  public long tokens() {
    return usage.inputTokens() + usage.outputTokens();
  }

  public OptionalDouble meanTurns() {
    return attempts == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) turns / attempts);
  }
}
