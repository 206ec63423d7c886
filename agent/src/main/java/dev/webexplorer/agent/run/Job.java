package dev.webexplorer.agent.run;

import com.fasterxml.jackson.databind.JsonNode;
import dev.webexplorer.datasets.journal.Key;

/**
 * A piece of work as data, so that it can be journaled, resumed and sent to another machine.
 *
 * @param id with {@code attempt} and {@code kind} unique in its run
 * @param attempt from 0
 * @param kind which {@link Work} does it
 * @param payload what that needs to know
 */
public record Job(String id, int attempt, String kind, JsonNode payload) {

  /** Returns a job that has one attempt only. */
  public static Job of(String id, String kind, JsonNode payload) {
    return new Job(id, 0, kind, payload);
  }

  /** Returns what its result is found by in the journal. */
  public Key key() {
    return new Key(id, attempt, kind);
  }
}
