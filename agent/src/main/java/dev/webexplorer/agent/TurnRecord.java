package dev.webexplorer.agent;

import dev.webexplorer.datasets.Message;
import dev.webexplorer.datasets.StopReason;
import dev.webexplorer.datasets.Trajectory.ContextChange;
import dev.webexplorer.datasets.Usage;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** A turn as it comes about. */
final class TurnRecord {
  private final int number;
  private final InstantSource clock;
  private final long began;
  private final List<Message> messages = new ArrayList<>();
  private Usage usage = Usage.NONE;
  private OptionalDouble cost = OptionalDouble.of(0);
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
    spend(step.usage(), pricing.usd(step.usage()));
    remarks = step.remarks();
  }

  /** Counts what the calls took and which were wrong; a turn with none at all is wrong as well. */
  void count(List<Observation> observations) {
    for (Observation observation : observations) {
      spend(observation.usage(), observation.costUsd());
      malformed += observation.malformed() ? 1 : 0;
    }
    malformed += observations.isEmpty() ? 1 : 0;
  }

  private void spend(Usage more, OptionalDouble usd) {
    usage = usage.plus(more);
    cost =
        cost.isPresent() && usd.isPresent()
            ? OptionalDouble.of(cost.getAsDouble() + usd.getAsDouble())
            : OptionalDouble.empty();
  }

  Turn end(Optional<String> answer, Optional<StopReason> stop, List<ContextChange> contexts) {
    return new Turn(
        number,
        messages,
        answer,
        stop,
        malformed,
        remarks.repaired(),
        usage,
        cost,
        remarks.contextTokens(),
        remarks.retries(),
        contexts,
        clock.millis() - began);
  }
}
