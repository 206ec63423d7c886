package dev.webexplorer.datasets.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.webexplorer.datasets.InputException;
import dev.webexplorer.datasets.jsonl.Json;

/**
 * What the journal says of one step.
 *
 * @param run digest of the configuration it was done under
 * @param reason why it failed; empty when it is done
 * @param value its result; of a failed step what there is of it, or null in JSON
 */
public record Entry(
    String job, int attempt, String step, String run, State state, String reason, JsonNode value) {

  /** How a step ended; one that was interrupted has no entry. */
  public enum State {
    DONE,
    FAILED
  }

  public Key key() {
    return new Key(job, attempt, step);
  }

  public boolean done() {
    return state == State.DONE;
  }

  Entry uncovered(Cover cover) {
    return new Entry(job, attempt, step, run, state, cover.openText(reason), cover.open(value));
  }

  /** Returns the value as that type. */
  public <T> T value(Class<T> type) {
    try {
      return Json.mapper().treeToValue(value, type);
    } catch (JsonProcessingException e) {
      throw new InputException(
          "The journal's step %s of job %s is no %s: it was written by another version; start anew"
              .formatted(step, job, type.getSimpleName()),
          e);
    }
  }
}
