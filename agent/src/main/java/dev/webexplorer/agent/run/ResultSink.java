package dev.webexplorer.agent.run;

/** Takes the results of jobs in the order of the jobs, on the thread that runs them. */
@FunctionalInterface
public interface ResultSink {

  /**
   * Takes a result as the journal has it.
   *
   * @return whether more are wanted; else what is still running is stopped
   */
  boolean accept(Job job, JobResult result);
}
