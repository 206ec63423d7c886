package dev.webexplorer.agent;

import dev.webexplorer.datasets.Message;
import dev.webexplorer.datasets.StopReason;
import dev.webexplorer.datasets.Trajectory.ContextChange;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A turn as it comes about. */
final class TurnRecord {
  private final int number;
  private final InstantSource clock;
  private final long began;
  private final List<Message> messages = new ArrayList<>();
  private Paid paid = Paid.NOTHING;
  private Remarks remarks = Remarks.NONE;
  private int malformed;

  TurnRecord(int number, InstantSource clock) {
    this.number = number;
    this.clock = clock;
    this.began = clock.millis();
  }

  List<Message> messages() {
    return messages;
  }

  void add(Message message) {
    messages.add(message);
  }

  void add(Step step, Pricing pricing) {
    messages.add(step.message());
    paid = paid.plus(new Paid(step.usage(), pricing.usd(step.usage())));
    remarks = step.remarks();
  }

  /** Counts what a call took, and whether it was wrong. */
  void count(Observation observation) {
    paid = paid.plus(new Paid(observation.usage(), observation.costUsd()));
    malformed += observation.malformed() ? 1 : 0;
  }

  /** Counts a message that has neither a call nor an answer. */
  void countEmpty() {
    malformed++;
  }

  /** Returns what the turn has taken so far. */
  Paid paid() {
    return paid;
  }

  Turn end(Optional<String> answer, Optional<StopReason> stop, List<ContextChange> contexts) {
    return new Turn(
        number,
        messages,
        answer,
        stop,
        malformed,
        remarks.repaired(),
        paid.usage(),
        paid.costUsd(),
        remarks.contextTokens(),
        remarks.retries(),
        contexts,
        clock.millis() - began);
  }
}
