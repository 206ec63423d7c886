package dev.webexplorer.agent.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.webexplorer.agent.Agent;
import dev.webexplorer.agent.Attempt;
import dev.webexplorer.agent.Question;
import dev.webexplorer.datasets.Message;
import dev.webexplorer.datasets.StopReason;
import dev.webexplorer.datasets.Trajectory;
import dev.webexplorer.datasets.journal.Journal;
import dev.webexplorer.datasets.jsonl.Json;
import java.util.ArrayList;
import java.util.List;

/**
 * Attempts at questions. Every finished turn is journaled, so that an attempt goes on from its last
 * one; the result is the trajectory without the messages that stand in the turns already.
 */
final class AttemptWork implements Work {
  static final String KIND = "attempt";

  /** The system message and the question. */
  private static final int OPENING = 2;

  private final Agent agent;
  private final TurnLog turns;
  private final long randomSeed;
  private final String web;
  private final String run;

  AttemptWork(Agent agent, Journal journal, long randomSeed, String web, String run) {
    this.agent = agent;
    this.turns = new TurnLog(journal);
    this.randomSeed = randomSeed;
    this.web = web;
    this.run = run;
  }

  static Job job(String qaId, int number, Question question) {
    JsonNode payload = JsonNodeFactory.instance.objectNode().put("question", question.text());
    return new Job(qaId, number, KIND, payload);
  }

  Attempt attempt(Job job) {
    return new Attempt(job.id(), job.attempt(), randomSeed, web, run);
  }

  @Override
  public JobResult run(Job job) throws InterruptedException {
    Question question = new Question(job.payload().path("question").asText());
    Trajectory trajectory =
        agent.run(
            question,
            attempt(job),
            turns.finished(job.id(), job.attempt()),
            turns.listener(job.id(), job.attempt()));
    if (trajectory.stopReason() == StopReason.CANCELLED) {
      throw new InterruptedException();
    }
    JsonNode result =
        Json.mapper()
            .valueToTree(trajectory.withMessages(trajectory.messages().subList(0, OPENING)));
    return trajectory.stopReason() == StopReason.ERROR
        ? new JobResult.Failed(trajectory.unknown().getOrDefault("error", result).asText(), result)
        : new JobResult.Done(result);
  }

  /** Returns the trajectory with all messages. */
  Trajectory trajectory(Job job, JsonNode result) {
    Trajectory bare = Json.read(result.toString(), Trajectory.class);
    List<Message> messages = new ArrayList<>(bare.messages());
    turns.finished(job.id(), job.attempt()).forEach(turn -> messages.addAll(turn.messages()));
    return bare.withMessages(messages);
  }
}
