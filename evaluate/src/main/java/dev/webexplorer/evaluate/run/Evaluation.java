package dev.webexplorer.evaluate.run;

import dev.webexplorer.agent.Agent;
import dev.webexplorer.agent.Attempt;
import dev.webexplorer.agent.Question;
import dev.webexplorer.agent.run.Rollout;
import dev.webexplorer.agent.run.RunDirectory;
import dev.webexplorer.agent.run.TrajectorySink;
import dev.webexplorer.datasets.Trajectory;
import dev.webexplorer.datasets.benchmark.BenchmarkItem;
import dev.webexplorer.evaluate.Judge;
import dev.webexplorer.evaluate.leak.LeakLog;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Attempts at the questions of a benchmark, judged as they end. Begun again it goes on: what is
 * finished is not done again, what failed is.
 *
 * @param directory the run's, opened under the benchmark's {@link RunSeal}
 * @param epochs attempts at each question
 * @param concurrency most attempts at once
 * @param web name and digest of the web that the agent's tools use
 * @param judge empty to leave all unjudged
 * @param leaks what the guard of the web sees; empty without one
 */
public record Evaluation(
    RunDirectory directory,
    Agent agent,
    List<BenchmarkItem> items,
    int epochs,
    int concurrency,
    long randomSeed,
    String web,
    Optional<Judge> judge,
    Optional<LeakLog> leaks) {
  public Evaluation {
    items = List.copyOf(items);
  }

  /**
   * What came of it.
   *
   * @param failures attempts that failed, with the reason; they are tried again
   */
  public record Result(RunFigures figures, List<String> failures) {}

  /**
   * Runs to the end and writes {@code items.jsonl} and {@code trajectories.jsonl}.
   *
   * @param watch told after each attempt
   * @throws InterruptedException when the calling thread is interrupted; what is finished stays so
   */
  public Result run(Watch watch) throws InterruptedException {
    Map<String, BenchmarkItem> byId = new LinkedHashMap<>();
    items.forEach(item -> byId.put(item.id(), item));
    RunSeal seal = RunSeal.of(items);
    RunLog.write(directory, seal, items);
    Optional<Judging> judging = judge.map(one -> new Judging(one, directory.journal(), byId));
    List<AttemptFigures> done = new ArrayList<>();
    List<String> failures = new ArrayList<>();
    Map<String, Map<String, List<String>>> groups = RunLog.groups(items);
    try (RunResults results = new RunResults(directory, seal, judging, leaks)) {
      TrajectorySink sink =
          new TrajectorySink() {
            @Override
            public void accept(Trajectory trajectory) {
              done.add(results.write(trajectory));
              RunResults.error(trajectory).ifPresent(failures::add);
              watch.at(done.size(), () -> Verdicts.of(items.size(), epochs, done));
            }

            @Override
            public void failed(Attempt attempt, String reason) {
              failures.add(attempt.id() + ": " + reason);
            }
          };
      new Rollout(
              directory,
              agent,
              epochs,
              concurrency,
              randomSeed,
              web,
              trajectory -> judging.ifPresent(one -> one.judge(trajectory)))
          .run(
              items.stream()
                  .map(item -> new Rollout.Asked(item.id(), new Question(item.question()))),
              sink);
      results.commit();
    }
    return new Result(new RunFigures(done, groups, items.size(), epochs), failures);
  }
}
