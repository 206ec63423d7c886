package dev.webexplorer.evaluate.judge.official;

import dev.webexplorer.datasets.benchmark.PlusRun;
import dev.webexplorer.datasets.benchmark.Qrels;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * BrowseComp-Plus' figures of retrieval and citation. The published script divides by the runs that
 * it finds; here what is missing stays in sight as {@code of}.
 *
 * @param runs that were found
 * @param of queries that are judged
 * @param completed runs with an answer
 * @param recall mean share of a query's evidence that was retrieved, over the runs
 * @param citationPrecision mean over the runs with an answer
 * @param citationRecall mean over the runs with an answer
 * @param toolCalls mean over the runs
 */
public record PlusFigures(
    long runs,
    long of,
    long completed,
    OptionalDouble recall,
    OptionalDouble citationPrecision,
    OptionalDouble citationRecall,
    OptionalDouble toolCalls) {

  /**
   * Adds runs up.
   *
   * @param runs by query
   * @param evidence what each query's answer rests on
   */
  public static PlusFigures of(Map<String, PlusRun> runs, Qrels evidence) {
    List<Double> recalls = new ArrayList<>();
    List<Citations> citations = new ArrayList<>();
    runs.forEach((query, run) -> {
      Set<String> relevant = evidence.of(query);
      Found.of(run.retrievedDocids(), relevant).recall().ifPresent(recalls::add);
      run.answer().ifPresent(answer -> citations.add(Citations.of(answer, relevant)));
    });
    return new PlusFigures(
        runs.size(),
        evidence.relevant().size(),
        citations.size(),
        recalls.stream().mapToDouble(Double::doubleValue).average(),
        citations.stream().mapToDouble(Citations::precision).average(),
        citations.stream().mapToDouble(Citations::recall).average(),
        runs.values().stream().mapToDouble(PlusFigures::calls).average());
  }

  private static double calls(PlusRun run) {
    return run.toolCallCounts().values().stream().mapToInt(Integer::intValue).sum();
  }
}
