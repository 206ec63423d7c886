package dev.webexplorer.datasets;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * A line of {@code trajectories.jsonl}: all of one attempt at one question.
 *
 * @param attempt 0-based; it seeds the policy's choices
 * @param contexts how history was rewritten; empty for append-only
 * @param answer empty when none was given
 * @param turns assistant messages
 * @param toolCalls number of calls by tool, and {@code malformed}
 * @param costUsd empty when a price is missing; 0 only for rules
 */
public record Trajectory(
    @JsonProperty(required = true) String id,
    @JsonProperty(required = true) String qaId,
    int attempt,
    @JsonProperty(required = true) List<Message> messages,
    List<ContextChange> contexts,
    Optional<String> answer,
    Optional<Judged> verdict,
    Optional<Reward> reward,
    StopReason stopReason,
    boolean forcedAnswer,
    int turns,
    Map<String, Integer> toolCalls,
    Usage usage,
    OptionalDouble costUsd,
    Instant started,
    long wallMs,
    String policy,
    String web,
    long randomSeed,
    String run,
    @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> unknown) {
  public Trajectory {
    messages = List.copyOf(messages);
    contexts = List.copyOf(contexts);
    toolCalls = Collections.unmodifiableMap(new TreeMap<>(toolCalls));
    unknown = Collections.unmodifiableMap(new TreeMap<>(unknown));
  }

  /** Returns this with other messages. */
  public Trajectory withMessages(List<Message> others) {
    return with(others, answer, verdict, reward, unknown);
  }

  /** Returns this with other fields that are not named here. */
  public Trajectory withFields(Map<String, JsonNode> others) {
    return with(messages, answer, verdict, reward, others);
  }

  /** Returns this with a verdict, and the reward that follows from it. */
  public Trajectory withScore(Judged said, Optional<Reward> worth) {
    return with(messages, answer, Optional.of(said), worth, unknown);
  }

  /** Returns this with other words: messages, answer, verdict, and fields not named here. */
  public Trajectory withWords(
      List<Message> others,
      Optional<String> said,
      Optional<Judged> judged,
      Map<String, JsonNode> fields) {
    return with(others, said, judged, reward, fields);
  }

  private Trajectory with(
      List<Message> messages,
      Optional<String> answer,
      Optional<Judged> verdict,
      Optional<Reward> reward,
      Map<String, JsonNode> unknown) {
    return new Trajectory(
        id,
        qaId,
        attempt,
        messages,
        contexts,
        answer,
        verdict,
        reward,
        stopReason,
        forcedAnswer,
        turns,
        toolCalls,
        usage,
        costUsd,
        started,
        wallMs,
        policy,
        web,
        randomSeed,
        run,
        unknown);
  }

  /** From {@code turn} on the policy saw the history without the messages at {@code drop}. */
  public record ContextChange(
      int turn, String strategy, List<Integer> drop, Optional<Integer> summary) {}

  /** A judge's verdict; {@code correct} is empty when it could not be reached. */
  public record Judged(Optional<Boolean> correct, String judge, String reason) {}

  /** What the attempt is worth to a trainer: 0.2·format + correct (arXiv 2509.06501, section 4). */
  public record Reward(double format, double correct, double total) {}
}
