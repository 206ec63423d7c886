package dev.webexplorer.agent;

import java.util.Map;
import java.util.Optional;

/**
 * How a step came about.
 *
 * @param refused calls of the message, by position, that cannot be made, each with what is wrong
 *     and what is right; told in the place of a result
 * @param complaint what is wrong with a message that has neither call nor answer
 * @param repaired what was wrong and had one plausible reading
 * @param contextTokens what prompt and message together take of the next prompt, as the endpoint
 *     counts; 0 when it did not say
 * @param retries calls of the endpoint that failed before the one that gave the step
 * @param filtered whether a content filter ended the message
 */
public record Remarks(
    Map<Integer, String> refused,
    Optional<String> complaint,
    int repaired,
    long contextTokens,
    int retries,
    boolean filtered) {

  public static final Remarks NONE = new Remarks(Map.of(), Optional.empty(), 0, 0, 0, false);

  public Remarks {
    refused = Map.copyOf(refused);
  }
}
