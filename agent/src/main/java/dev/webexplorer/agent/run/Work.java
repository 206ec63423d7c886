package dev.webexplorer.agent.run;

/** Does the jobs of one kind. Thread-safe. */
@FunctionalInterface
public interface Work {

  /**
   * Does a job on a thread of its own. An exception is a failure of this job alone.
   *
   * @throws InterruptedException when the thread was interrupted; the job is not finished then
   */
  JobResult run(Job job) throws InterruptedException;
}
