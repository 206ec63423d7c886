package dev.webexplorer.agent.run;

import java.util.stream.Stream;

/** Runs jobs, here or on other machines. */
public interface JobRunner {

  /**
   * Runs what is not finished yet of the jobs and hands all results on in the order of the jobs.
   * One that fails does not stop the others.
   *
   * @param jobs read as they are needed
   * @throws dev.webexplorer.agent.RunBudget.Spent when the run's budget ends first; turns in flight
   *     are finished
   * @throws InterruptedException when the calling thread is interrupted; what runs is stopped at
   *     once, what is finished stays so
   */
  void run(Stream<Job> jobs, ResultSink sink) throws InterruptedException;
}
