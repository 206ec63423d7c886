package dev.webexplorer.agent.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.webexplorer.datasets.InputException;

/** How a job ended. */
public sealed interface JobResult {

  JsonNode value();

  /** It is finished and never done again. */
  record Done(JsonNode value) implements JobResult {}

  /**
   * It is tried again when the run is started again.
   *
   * @param value what there is of a result; null in JSON when there is nothing
   */
  record Failed(String reason, JsonNode value) implements JobResult {

    /** Returns the failure that an exception is. */
    static Failed of(RuntimeException cause) {
      String reason =
          cause instanceof InputException ? String.valueOf(cause.getMessage()) : cause.toString();
      return new Failed(reason.lines().findFirst().orElse(""), NullNode.getInstance());
    }
  }
}
