package dev.webexplorer.datasets.journal;

/**
 * What a finished piece of work is found again by; the configuration's digest goes with it, from
 * the journal it is in.
 *
 * @param job the job's id: a question, a seed
 * @param attempt from 0
 * @param step the step's name within the job
 */
public record Key(String job, int attempt, String step) {

  /** Returns the key of a step of a job that has one attempt only. */
  public static Key of(String job, String step) {
    return new Key(job, 0, step);
  }
}
