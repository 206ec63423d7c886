package dev.webexplorer.agent.run;

import com.fasterxml.jackson.databind.JsonNode;
import dev.webexplorer.agent.Agent;
import dev.webexplorer.agent.Question;
import dev.webexplorer.datasets.Trajectory;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Runs k attempts at each of many questions, as many at once as allowed. A rollout that is stopped
 * and begun again goes on from the last finished turns and hands on the same trajectories, but for
 * when and how long.
 */
public final class Rollout {
  private final AttemptWork work;
  private final JobRunner runner;
  private final int attempts;

  /** Makes a rollout whose trajectories nobody looks at before they are handed on. */
  public Rollout(
      RunDirectory directory,
      Agent agent,
      int attempts,
      int concurrency,
      long randomSeed,
      String web) {
    this(directory, agent, attempts, concurrency, randomSeed, web, _ -> {});
  }

  /**
   * @param attempts at each question
   * @param concurrency most attempts at once
   * @param randomSeed the run's
   * @param web name and digest of the web that the agent's tools use
   * @param atOnce told of each trajectory that came to an end, on the thread that made it and in no
   *     order, before it counts as finished
   */
  public Rollout(
      RunDirectory directory,
      Agent agent,
      int attempts,
      int concurrency,
      long randomSeed,
      String web,
      Consumer<Trajectory> atOnce) {
    this.work = new AttemptWork(agent, directory.journal(), randomSeed, web, directory.run());
    this.runner =
        new LocalJobRunner(
            directory.journal(), concurrency, Map.of(AttemptWork.KIND, job -> look(job, atOnce)));
    this.attempts = attempts;
  }

  /** A question and the id it is known by in its file. */
  public record Asked(String qaId, Question question) {}

  /**
   * Hands on the attempts' trajectories, ordered by question, then by attempt.
   *
   * @param questions with different ids; read as they are needed
   * @throws InterruptedException when the calling thread is interrupted; what is finished stays so
   */
  public void run(Stream<Asked> questions, TrajectorySink sink) throws InterruptedException {
    Stream<Job> jobs =
        questions.flatMap(asked ->
            IntStream.range(0, attempts)
                .mapToObj(number -> AttemptWork.job(asked.qaId(), number, asked.question())));
    runner.run(
        jobs,
        (job, result) -> {
          handOn(job, result, sink);
          return true;
        });
  }

  private JobResult look(Job job, Consumer<Trajectory> atOnce) throws InterruptedException {
    JobResult result = work.run(job);
    if (result instanceof JobResult.Done) {
      atOnce.accept(work.trajectory(job, result.value()));
    }
    return result;
  }

  private void handOn(Job job, JobResult result, TrajectorySink sink) {
    JsonNode value = result.value();
    if (result instanceof JobResult.Failed failed && value.isNull()) {
      sink.failed(work.attempt(job), failed.reason());
    } else {
      sink.accept(work.trajectory(job, value));
    }
  }
}
