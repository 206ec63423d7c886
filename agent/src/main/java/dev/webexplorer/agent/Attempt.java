package dev.webexplorer.agent;

/**
 * Which try at which question a trajectory is; for the record, a policy sees only {@code number}
 * and {@code randomSeed}.
 *
 * @param qaId the question's id in {@code qa.jsonl}
 * @param number from 0; it seeds the policy's choices
 * @param randomSeed the run's
 * @param web name and digest of the web that the tools use
 * @param run digest of configuration and web
 */
public record Attempt(String qaId, int number, long randomSeed, String web, String run) {

  /** Returns the trajectory's id: the question's and the attempt's number. */
  public String id() {
    return qaId + "-" + number;
  }
}
