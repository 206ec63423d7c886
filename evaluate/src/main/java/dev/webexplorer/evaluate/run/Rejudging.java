package dev.webexplorer.evaluate.run;

import dev.webexplorer.agent.run.LocalJobRunner;
import dev.webexplorer.agent.run.RunDirectory;
import dev.webexplorer.datasets.InputException;
import dev.webexplorer.datasets.Trajectory;
import dev.webexplorer.evaluate.Judge;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The attempts of a finished run given to a judge, without a new rollout. Its verdicts become the
 * run's; what other judges said stays in the journal.
 *
 * @param log the run
 * @param directory the same, held by this process
 * @param concurrency most attempts judged at once
 */
public record Rejudging(RunLog log, RunDirectory directory, Judge judge, int concurrency) {

  /**
   * Judges what this judge has not judged yet and writes {@code trajectories.jsonl} with its
   * verdicts.
   *
   * @throws InputException for a run without its questions
   * @throws InterruptedException when the calling thread is interrupted; what is judged stays so
   */
  public Evaluation.Result run(Watch watch) throws InterruptedException {
    if (log.items().isEmpty()) {
      throw new InputException(
          log.folder()
              + ": no items.jsonl, so nothing to judge by; only evaluations can be judged");
    }
    Judging judging = new Judging(judge, directory.journal(), log.items());
    LocalJobRunner runner =
        new LocalJobRunner(
            directory.journal(),
            concurrency,
            Map.of(judging.kind(), job -> judging.result(trajectory(Judging.trajectory(job)))));
    List<AttemptFigures> done = new ArrayList<>();
    List<String> failures = new ArrayList<>();
    try (RunResults results =
            new RunResults(directory, log.seal(), Optional.of(judging), Optional.empty());
        Stream<Trajectory> jobs = log.all();
        Stream<Trajectory> again = log.all()) {
      Iterator<Trajectory> trajectories = again.iterator();
      runner.run(
          jobs.map(judging::job),
          (_, result) -> {
            Trajectory trajectory = trajectories.next();
            done.add(results.write(trajectory, judging.said(result)));
            RunResults.error(trajectory).ifPresent(failures::add);
            watch.at(done.size(), () -> log.figures(done).verdicts());
            return true;
          });
      results.commit();
    }
    return new Evaluation.Result(log.figures(done), failures);
  }

  private Trajectory trajectory(String id) {
    return log.read(id)
        .orElseThrow(() -> new InputException("trajectories.jsonl lost trajectory " + id));
  }
}
